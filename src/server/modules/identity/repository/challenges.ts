import type { Tx } from "../../../db/transaction.ts";

export async function insertChallenge(
  tx: Tx,
  challenge: { token_digest: Buffer; account_id: string; ends_at: Date },
): Promise<void> {
  await tx.insertInto("sign_in_challenge").values(challenge).execute();
}

/** The account whose second step is awaited under this token, locked; undefined when the step is unknown or over. */
export async function lockChallenge(tx: Tx, tokenDigest: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .selectFrom("sign_in_challenge")
    .select("account_id")
    .where("token_digest", "=", tokenDigest)
    .where("ends_at", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return row?.account_id;
}

/** Ends all awaited second steps of an account. */
export async function deleteChallenges(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom("sign_in_challenge").where("account_id", "=", accountId).execute();
}

export async function deleteEndedChallenges(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("sign_in_challenge").where("ends_at", "<=", now).execute();
}
