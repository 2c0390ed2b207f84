import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { TreeNode, UnitRow } from "../../../contract/organisations.ts";
import { type Authenticity, type UnitId, UnitKind } from "../../../domain/organisations/model.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";
import { hasUnitName } from "../../db/unit-name-search.ts";

export interface UnitFilter extends ListWindow {
  readonly day: string;
  readonly kind?: UnitKind | undefined;
  readonly parentId?: UnitId | undefined;
  readonly authenticity?: Authenticity | undefined;
}

const sortColumns = {
  nameVi: { column: "version.name_vi", text: true },
  officialCode: { column: "version.official_code" },
  kind: { column: "version.kind" },
  validFrom: { column: "version.valid_from" },
} as const;

/** Versions believed now that are valid on the day, with the name their parent has that day. */
function livingOn(db: Reader, day: string) {
  return db
    .selectFrom("unit_version as version")
    .innerJoin("unit", "unit.id", "version.unit_id")
    .leftJoin("unit_version as parent", (join) =>
      join
        .onRef("parent.unit_id", "=", "version.parent_id")
        .on("parent.recorded_until", "is", null)
        .on("parent.valid_from", "<=", day)
        .on((on) => on.or([on("parent.valid_to", "is", null), on("parent.valid_to", ">", day)])),
    )
    .where("version.recorded_until", "is", null)
    .where("version.valid_from", "<=", day)
    .where((where) => where.or([where("version.valid_to", "is", null), where("version.valid_to", ">", day)]));
}

/** One page of the units of a day and how many there are in all. */
export async function listUnitRows(db: Reader, filter: UnitFilter): Promise<{ items: UnitRow[]; total: number }> {
  let matching = livingOn(db, filter.day);
  if (filter.kind) matching = matching.where("version.kind", "=", filter.kind);
  if (filter.parentId) matching = matching.where("version.parent_id", "=", filter.parentId);
  if (filter.authenticity) matching = matching.where("unit.authenticity", "=", filter.authenticity);
  const q = filter.q ?? "";
  if (q !== "")
    matching = matching.where((where) => where.or([hasUnitName("version", q), where("version.official_code", "=", q)]));
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let page = matching.select(rowColumns);
  // In the usual order, names that hold the words as they were typed come first.
  if (q !== "" && filter.sort === "nameVi") page = page.orderBy(sql`strpos(version.search_key, ${searchKey(q)}) = 0`);
  const rows = await pageRows(page, filter, sortColumns, "version.id").execute();
  return { items: rows.map(toUnitRow), total };
}

/** How the unit is on the day; undefined where it does not live then. */
export async function findUnitRow(db: Reader, unitId: UnitId, day: string): Promise<UnitRow | undefined> {
  const row = await livingOn(db, day).where("version.unit_id", "=", unitId).select(rowColumns).executeTakeFirst();
  return row && toUnitRow(row);
}

/** All units of the day: siblings by kind, then in Vietnamese order; parents anywhere. */
export async function listTreeNodes(db: Reader, day: string): Promise<TreeNode[]> {
  const rows = await livingOn(db, day)
    .select([
      "version.unit_id as id",
      "version.parent_id as parentId",
      "version.official_code as officialCode",
      "version.name_vi as nameVi",
      "version.name_en as nameEn",
      "version.kind",
    ])
    .orderBy(sql`array_position(${[...UnitKind.options]}::text[], version.kind)`)
    .orderBy(sql`version.name_vi collate vi`)
    .execute();
  return rows as TreeNode[];
}

const rowColumns = [
  "version.unit_id as id",
  "version.id as versionId",
  "version.official_code as officialCode",
  "version.name_vi as nameVi",
  "version.name_en as nameEn",
  "version.short_name as shortName",
  "version.kind",
  "version.area_type as areaType",
  "version.parent_id as parentId",
  "parent.name_vi as parentName",
  "parent.name_en as parentNameEn",
  "version.valid_from as validFrom",
  "version.valid_to as validTo",
  "unit.authenticity",
] as const;

type Row = { readonly [key in keyof UnitRow]: string | null };

/** The columns hold only what this program checked and wrote, so the branded types are stated, not checked again. */
function toUnitRow(row: Row): UnitRow {
  return row as unknown as UnitRow;
}
