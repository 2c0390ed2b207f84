import type { Reader } from "../../../db/database.ts";
import {
  type BlockRecord,
  findRound,
  findRoundUnit,
  listBlocks,
  type RoundRecord,
  type RoundUnitRecord,
} from "../repository/rounds.ts";

/** A unit with the round and the block it is scored in. */
export interface PlacedUnit {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly block: BlockRecord;
}

/** Where a unit stands in a round; undefined where either is not there. Who may see it is judged by the caller. */
export async function findPlacedUnit(
  db: Reader,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<PlacedUnit | undefined> {
  const round = await findRound(db, roundId);
  const unit = round && (await findRoundUnit(db, roundId, unitId));
  const block = unit && (await listBlocks(db, roundId)).find((one) => one.code === unit.blockCode);
  return round && unit && block && { round, unit, block };
}
