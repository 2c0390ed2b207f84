import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

export interface NamedUnitOfDay {
  readonly unitId: string;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
}

/** The named units that live on the day, with code and name of that day as believed now. */
export async function listUnitsOfDay(db: Reader, unitIds: readonly string[], day: string): Promise<NamedUnitOfDay[]> {
  const rows = await db
    .selectFrom("unit_version")
    .select(["unit_id", "official_code", "name_vi", "name_en"])
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .where("recorded_until", "is", null)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    officialCode: row.official_code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
  }));
}

/** What units are called last, whether they still live or not. */
export async function findLastNames(db: Reader, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("unit_version")
    .distinctOn("unit_id")
    .select(["unit_id", "name_vi"])
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .where("recorded_until", "is", null)
    .orderBy("unit_id")
    .orderBy("valid_from", "desc")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.name_vi]));
}
