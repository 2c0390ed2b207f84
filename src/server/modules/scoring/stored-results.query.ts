import type { Reader } from "../../db/database.ts";

/** Stored results with their units and blocks as they were in the round. */
export function resultsOf(db: Reader, roundId: string) {
  return allResults(db).where("seen.round_id", "=", roundId);
}

/** The same over all rounds. */
export function allResults(db: Reader) {
  return db
    .selectFrom("round_unit as seen")
    .innerJoin("round", "round.id", "seen.round_id")
    .innerJoin("round_block as block", (join) =>
      join.onRef("block.round_id", "=", "seen.round_id").onRef("block.code", "=", "seen.block_code"),
    )
    .innerJoin("unit_result as result", (join) =>
      join.onRef("result.round_id", "=", "seen.round_id").onRef("result.unit_id", "=", "seen.unit_id"),
    );
}
