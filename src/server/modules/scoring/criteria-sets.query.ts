import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { CriteriaSetDetail, CriteriaSetRow } from "../../../contract/scoring/criteria-sets.ts";
import type { CriteriaSetId, CriteriaSetState } from "../../../domain/scoring/round.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";

export interface CriteriaSetFilter extends ListWindow {
  readonly state?: CriteriaSetState | undefined;
  readonly code?: string | undefined;
}

const sortColumns = {
  title: { column: "criteria_set.title", text: true },
  code: { column: "criteria_set.code" },
  year: { column: "criteria_set.year" },
  createdAt: { column: "criteria_set.created_at" },
} as const;

/** One page of the versions of sets and how many match in all. */
export async function listCriteriaSetRows(
  db: Reader,
  filter: CriteriaSetFilter,
): Promise<{ items: CriteriaSetRow[]; total: number }> {
  let matching = db.selectFrom("criteria_set");
  if (filter.state) matching = matching.where("state", "=", filter.state);
  if (filter.code) matching = matching.where("code", "=", filter.code);
  for (const word of searchKey(filter.q ?? "")
    .split(" ")
    .filter(Boolean)) {
    matching = matching.where(sql<boolean>`strpos(criteria_set.search_key, ${word}) > 0`);
  }
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await pageRows(matching.select(rowColumns), filter, sortColumns, "criteria_set.id").execute();
  return { items: rows.map(toRow), total };
}

/** The row of one version; undefined where there is none. */
export async function findCriteriaSetRow(db: Reader, setId: CriteriaSetId): Promise<CriteriaSetRow | undefined> {
  const row = await db.selectFrom("criteria_set").select(rowColumns).where("id", "=", setId).executeTakeFirst();
  return row && toRow(row);
}

/** All versions of a code, newest first. */
export async function listSetVersions(db: Reader, code: string): Promise<CriteriaSetDetail["versions"]> {
  const rows = await db
    .selectFrom("criteria_set")
    .select(["id", "version", "state", "created_at", "frozen_at"])
    .where("code", "=", code)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id as CriteriaSetId,
    version: row.version,
    state: row.state as CriteriaSetState,
    createdAt: row.created_at.toISOString(),
    frozenAt: row.frozen_at?.toISOString() ?? null,
  }));
}

const rowColumns = [
  "id",
  "code",
  "version",
  "title",
  "title_en",
  "level",
  "year",
  "scale",
  "state",
  "authenticity",
  "area_count",
  "criterion_count",
  "component_count",
  "error_count",
  "warning_count",
  "sha256",
  "created_at",
  "frozen_at",
  sql<number>`(select count(distinct round_id) from round_block where criteria_set_id = criteria_set.id)`.as("rounds"),
] as const;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly title_en: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly scale: string;
  readonly state: string;
  readonly authenticity: string | null;
  readonly area_count: number;
  readonly criterion_count: number;
  readonly component_count: number;
  readonly error_count: number;
  readonly warning_count: number;
  readonly sha256: string;
  readonly created_at: Date;
  readonly frozen_at: Date | null;
  readonly rounds: number;
}

function toRow(row: Row): CriteriaSetRow {
  return {
    id: row.id as CriteriaSetId,
    code: row.code,
    version: row.version,
    title: row.title,
    titleEn: row.title_en,
    level: row.level,
    year: row.year,
    scale: row.scale,
    state: row.state as CriteriaSetState,
    authenticity: row.authenticity,
    areas: row.area_count,
    criteria: row.criterion_count,
    components: row.component_count,
    errors: row.error_count,
    warnings: row.warning_count,
    rounds: row.rounds,
    sha256: row.sha256,
    createdAt: row.created_at.toISOString(),
    frozenAt: row.frozen_at?.toISOString() ?? null,
  };
}
