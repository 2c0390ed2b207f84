import type { SignInWay } from "../../../../domain/identity/model.ts";
import type { Tx } from "../../../db/transaction.ts";

/** Who is awaited, and how the first step was made. */
export interface Challenge {
  readonly account_id: string;
  readonly way: SignInWay;
  /** Sealed; null where the first step was a password. */
  readonly provider_hint: Buffer | null;
}

export async function insertChallenge(
  tx: Tx,
  challenge: Challenge & { token_digest: Buffer; ends_at: Date },
): Promise<void> {
  await tx.insertInto("sign_in_challenge").values(challenge).execute();
}

/** The second step awaited under this token, locked; undefined when it is unknown or over. */
export async function lockChallenge(tx: Tx, tokenDigest: Buffer, now: Date): Promise<Challenge | undefined> {
  const row = await tx
    .selectFrom("sign_in_challenge")
    .select(["account_id", "way", "provider_hint"])
    .where("token_digest", "=", tokenDigest)
    .where("ends_at", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, way: row.way as SignInWay };
}

/** Ends all awaited second steps of an account. */
export async function deleteChallenges(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom("sign_in_challenge").where("account_id", "=", accountId).execute();
}

export async function deleteEndedChallenges(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("sign_in_challenge").where("ends_at", "<=", now).execute();
}
