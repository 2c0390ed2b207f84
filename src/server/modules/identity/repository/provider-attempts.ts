import type { Tx } from "../../../db/transaction.ts";

export async function insertAttempt(
  tx: Tx,
  attempt: { readonly token_digest: Buffer; readonly return_to: string; readonly ends_at: Date },
): Promise<void> {
  await tx.insertInto("provider_attempt").values(attempt).execute();
}

/** Takes an attempt away and gives where the person wanted to be; undefined when it is unknown, over or taken. */
export async function takeAttempt(tx: Tx, tokenDigest: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("provider_attempt")
    .where("token_digest", "=", tokenDigest)
    .returning(["return_to", "ends_at"])
    .executeTakeFirst();
  return row && row.ends_at > now ? row.return_to : undefined;
}

export async function deleteEndedAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("provider_attempt").where("ends_at", "<=", now).execute();
}
