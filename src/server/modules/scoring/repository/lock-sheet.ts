import type { Tx } from "../../../db/transaction.ts";

/**
 * Takes the sheet of one unit for a change: changes of a unit follow one another, those of different units do not wait
 * for each other, and an act of the owner on the round (`lockRound`) waits for all of them. What is checked for the
 * change is read behind this lock; a unit that is not in the round locks nothing.
 */
export async function lockSheet(tx: Tx, roundId: string, unitId: string): Promise<void> {
  await tx.selectFrom("round").select("id").where("id", "=", roundId).forShare().execute();
  await tx
    .selectFrom("round_unit")
    .select("unit_id")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .forNoKeyUpdate()
    .execute();
}
