import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { ExclusionRow } from "../../../contract/scoring/exclusions.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";
import { hasUnitName } from "../../db/unit-name-search.ts";

interface ExclusionFilter extends ListWindow {
  readonly roundId: string;
  readonly units: "all" | readonly string[];
  readonly unitId?: string | undefined;
  readonly part?: string | undefined;
}

const sortColumns = {
  unit: { column: "unit.name_vi", text: true },
  part: { column: "gone.part" },
  createdAt: { column: "gone.created_at" },
} as const;

/** What is not scored, with the units under their names in the round. */
export async function listExclusionRows(
  db: Reader,
  filter: ExclusionFilter,
): Promise<{ items: Omit<ExclusionRow, "partName" | "level" | "components" | "effect">[]; total: number }> {
  let matching = db
    .selectFrom("round_exclusion as gone")
    .innerJoin("round_unit as unit", (join) =>
      join.onRef("unit.round_id", "=", "gone.round_id").onRef("unit.unit_id", "=", "gone.unit_id"),
    )
    .where("gone.round_id", "=", filter.roundId);
  if (filter.units !== "all") matching = matching.where(sql<boolean>`gone.unit_id = any(${[...filter.units]}::uuid[])`);
  if (filter.unitId) matching = matching.where("gone.unit_id", "=", filter.unitId);
  if (filter.part) matching = matching.where("gone.part", "=", filter.part);
  const q = filter.q ?? "";
  if (q !== "") matching = matching.where((where) => where.or([hasUnitName("unit", q), where("gone.part", "=", q)]));
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const selected = matching.select([
    "gone.unit_id",
    "unit.name_vi",
    "unit.name_en",
    "unit.block_code",
    "gone.part",
    "gone.reason",
    "gone.created_at",
  ]);
  const rows = await pageRows(selected, filter, sortColumns, "gone.unit_id").execute();
  const items = rows.map((row) => ({
    unitId: row.unit_id as ExclusionRow["unitId"],
    unitNameVi: row.name_vi,
    unitNameEn: row.name_en,
    blockCode: row.block_code,
    part: row.part,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
  }));
  return { items, total };
}
