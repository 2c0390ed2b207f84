import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";
import { arePointsInSight } from "./rounds.query.ts";
import { allResults } from "./stored-results.query.ts";

/** The published result of one unit in one round. */
export interface UnitYearRow {
  readonly roundId: string;
  readonly roundTitleVi: string;
  readonly roundTitleEn: string | null;
  readonly year: number;
  readonly demonstration: boolean;
  readonly unitId: string;
  readonly unitNameVi: string;
  readonly unitNameEn: string | null;
  readonly percent: string | null;
  readonly rank: number | null;
  /** Units of the block with a rank. */
  readonly ranked: number;
  readonly className: string | null;
  readonly classNameEn: string | null;
  readonly inputs: "notSubmitted" | "incomplete" | "complete";
}

/** Published results of these units over the years, newest first; found by the unit, whatever other rounds hold. */
export async function listUnitYears(db: Reader, unitIds: readonly string[], limit: number): Promise<UnitYearRow[]> {
  const rows = await allResults(db)
    .where(arePointsInSight(null))
    .where("round.kind", "=", "units")
    .where(sql<boolean>`seen.unit_id = any(${[...unitIds]}::uuid[])`)
    .select(["round.id as roundId", "round.title_vi as roundTitleVi", "round.title_en as roundTitleEn", "round.year"])
    .select([
      "round.demonstration",
      "seen.unit_id as unitId",
      "seen.name_vi as unitNameVi",
      "seen.name_en as unitNameEn",
    ])
    .select(["result.percent", "result.rank", "result.class_name as className"])
    .select(["result.class_name_en as classNameEn", "result.inputs"])
    .select(
      sql<number>`(select count(*) from round_unit as member join unit_result as other
        on other.round_id = member.round_id and other.unit_id = member.unit_id and other.stage = 'final'
        where member.round_id = seen.round_id and member.block_code = seen.block_code and other.rank is not null)`.as(
        "ranked",
      ),
    )
    .orderBy("round.year", "desc")
    .orderBy("round.day", "desc")
    .orderBy("round.id", "desc")
    .orderBy(sql`seen.name_vi collate vi`)
    .limit(limit)
    .execute();
  return rows as unknown as UnitYearRow[];
}
