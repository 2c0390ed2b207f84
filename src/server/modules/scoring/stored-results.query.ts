import type { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../db/database.ts";

/** Stored results of a stage with their units and blocks as they were in the round. */
export function resultsOf(db: Reader, roundId: string, stage: ResultStage = "final") {
  return allResults(db, stage).where("seen.round_id", "=", roundId);
}

/** The same over all rounds. */
export function allResults(db: Reader, stage: ResultStage = "final") {
  return db
    .selectFrom("round_unit as seen")
    .innerJoin("round", "round.id", "seen.round_id")
    .innerJoin("round_block as block", (join) =>
      join.onRef("block.round_id", "=", "seen.round_id").onRef("block.code", "=", "seen.block_code"),
    )
    .innerJoin("unit_result as result", (join) =>
      join
        .onRef("result.round_id", "=", "seen.round_id")
        .onRef("result.unit_id", "=", "seen.unit_id")
        .on("result.stage", "=", stage),
    );
}
