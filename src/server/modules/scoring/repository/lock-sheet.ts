import type { Tx } from "../../../db/transaction.ts";
import { findRound, findRoundUnit, type RoundRecord, type RoundUnitRecord } from "./rounds.ts";

/**
 * Takes the columns of one unit for one save: saves of a unit follow one another, saves of different units do not wait
 * for each other, and an act of the owner on the round (`lockRound`) waits for all of them. Undefined where the unit is
 * not in the round. What is checked for the save is read behind this lock.
 */
export async function lockSheet(
  tx: Tx,
  roundId: string,
  unitId: string,
): Promise<{ readonly round: RoundRecord; readonly unit: RoundUnitRecord } | undefined> {
  await tx.selectFrom("round").select("id").where("id", "=", roundId).forShare().execute();
  await tx
    .selectFrom("round_unit")
    .select("unit_id")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .forNoKeyUpdate()
    .execute();
  const round = await findRound(tx, roundId);
  const unit = await findRoundUnit(tx, roundId, unitId);
  return round && unit && { round, unit };
}
