import type { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import type { StoredUnitResult } from "../../../domain/scoring/stored-result.ts";
import type { Reader } from "../../db/database.ts";

export type StoredFigures = Omit<StoredUnitResult, "applicableMax" | "faultCount" | "componentMaxima"> & {
  readonly unitId: string;
  readonly applicableMax: string;
};

/** The figures of the units of a round at a stage, with their components packed. */
export async function listFigures(db: Reader, roundId: string, stage: ResultStage): Promise<StoredFigures[]> {
  const rows = await db
    .selectFrom("unit_result")
    .select(["unit_id as unitId", "points", "points_exact as pointsExact", "applicable_max as applicableMax"])
    .select(["percent", "percent_exact as percentExact", "class_name as className", "class_name_en as classNameEn"])
    .select(["bonus", "penalty", "inputs", "component_points as componentPoints"])
    .select("component_states as componentStates")
    .where("round_id", "=", roundId)
    .where("stage", "=", stage)
    .execute();
  return rows as unknown as StoredFigures[];
}

/** Where somebody explained or a second appraiser looked: what can be disputed beside the difference of points. */
export async function listSpokenPlaces(
  db: Reader,
  roundId: string,
): Promise<{ readonly unitId: string; readonly component: string }[]> {
  return db
    .selectFrom("score_entry")
    .select(["unit_id as unitId", "component"])
    .distinct()
    .where("round_id", "=", roundId)
    .where("superseded_at", "is", null)
    .where((where) => where.or([where("stage", "=", "explanation"), where("seat", "=", 2)]))
    .execute();
}
