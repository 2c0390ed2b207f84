import type { Tx } from "../../../db/transaction.ts";

/** Keeps a signed report of a sheet under the id of its file; those before stay. */
export async function insertSheetScan(
  tx: Tx,
  scan: {
    readonly id: string;
    readonly roundId: string;
    readonly unitId: string;
    readonly at: Date;
    readonly accountId: string;
    readonly reason: string | null;
  },
): Promise<void> {
  const { id, roundId, unitId, at, accountId, reason } = scan;
  await tx
    .insertInto("sheet_scan")
    .values({ id, round_id: roundId, unit_id: unitId, at, account_id: accountId, reason })
    .execute();
}
