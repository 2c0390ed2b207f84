import type { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../db/database.ts";

/** One unit at one stage: what rankings compare. */
export interface StandingRow {
  readonly unitId: string;
  readonly stage: ResultStage;
  readonly points: string;
  /** As printed, from 0 on, both already in `points`. */
  readonly bonus: string;
  readonly penalty: string;
  readonly percent: string | null;
  readonly percentExact: string | null;
  readonly rank: number | null;
  readonly position: number | null;
  readonly className: string | null;
  readonly classNameEn: string | null;
}

/** All units of a round at all stages that were computed. */
export async function listStandingRows(db: Reader, roundId: string): Promise<StandingRow[]> {
  const rows = await db
    .selectFrom("unit_result")
    .select(["unit_id as unitId", "stage", "points", "percent", "percent_exact as percentExact", "rank", "position"])
    .select(["bonus", "penalty"])
    .select(["class_name as className", "class_name_en as classNameEn"])
    .where("round_id", "=", roundId)
    .orderBy("unit_id")
    .execute();
  return rows as StandingRow[];
}
