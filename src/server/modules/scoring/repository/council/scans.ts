import type { Tx } from "../../../../db/transaction.ts";

/** Keeps signed minutes of a meeting under the id of their file; those before stay. */
export async function insertMinutesScan(
  tx: Tx,
  scan: {
    readonly id: string;
    readonly sessionId: string;
    readonly at: Date;
    readonly accountId: string;
    readonly reason: string | null;
  },
): Promise<void> {
  const { id, sessionId, at, accountId, reason } = scan;
  await tx
    .insertInto("council_scan")
    .values({ id, session_id: sessionId, at, account_id: accountId, reason })
    .execute();
}
