import { sql } from "kysely";
import type { SheetState } from "../../../domain/scoring/sheet/sheet-state.ts";
import type { Reader } from "../../db/database.ts";

export interface RunningSheet {
  readonly roundId: string;
  readonly roundTitleVi: string;
  readonly roundTitleEn: string | null;
  readonly practice: boolean;
  readonly unitId: string;
  readonly unitNameVi: string;
  readonly unitNameEn: string | null;
  readonly state: SheetState;
}

/** Sheets of rounds under way: of the units, and those with a component asked of the account or of one of the units. */
export async function listRunningSheets(
  db: Reader,
  by: { readonly unitIds: readonly string[]; readonly accountId: string },
): Promise<RunningSheet[]> {
  const rows = await db
    .selectFrom("round")
    .innerJoin("round_unit as unit", "unit.round_id", "round.id")
    .leftJoin("score_sheet as sheet", (join) =>
      join.onRef("sheet.round_id", "=", "unit.round_id").onRef("sheet.unit_id", "=", "unit.unit_id"),
    )
    .select([
      "round.id as roundId",
      "round.title_vi as roundTitleVi",
      "round.title_en as roundTitleEn",
      "round.practice",
      "unit.unit_id as unitId",
      "unit.name_vi as unitNameVi",
      "unit.name_en as unitNameEn",
      sql<SheetState>`coalesce(sheet.state, 'drafting')`.as("state"),
    ])
    .where("round.state", "=", "open")
    .where("round.kind", "=", "units")
    .where(
      sql<boolean>`(unit.unit_id = any(${[...by.unitIds]}::uuid[]) or exists (select from sheet_assignment as task
        where task.round_id = unit.round_id and task.unit_id = unit.unit_id
          and (task.account_id = ${by.accountId}::uuid or task.division_unit_id = any(${[...by.unitIds]}::uuid[]))))`,
    )
    .orderBy("round.year", "desc")
    .orderBy("round.id")
    .orderBy("unit.name_vi")
    .limit(50)
    .execute();
  return rows;
}
