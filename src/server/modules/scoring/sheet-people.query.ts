import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** Display names of accounts, by id. */
export async function findAccountNames(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .select(["id", "display_name"])
    .where(sql<boolean>`id = any(${wanted}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** A unit with everything below it on a day. */
export interface UnitBelow {
  readonly unitId: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
}

/** The unit itself and the units below it, as they live on the day; the unit itself comes first. */
export async function listUnitsBelow(db: Reader, unitId: string, day: string): Promise<UnitBelow[]> {
  const { rows } = await sql<{ unit_id: string; name_vi: string; name_en: string | null }>`
    with recursive below (unit_id, depth) as (
      select ${unitId}::uuid, 0
      union
      select v.unit_id, below.depth + 1 from below join unit_version v on v.parent_id = below.unit_id
        and v.recorded_until is null and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
    )
    select v.unit_id, v.name_vi, v.name_en from below join unit_version v on v.unit_id = below.unit_id
      and v.recorded_until is null and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
    order by below.depth, v.name_vi`.execute(db);
  return rows.map((row) => ({ unitId: row.unit_id, nameVi: row.name_vi, nameEn: row.name_en }));
}

export interface ColleagueRow {
  readonly accountId: string;
  readonly displayName: string;
  readonly position: string | null;
  readonly unitId: string;
}

/** People at home in the units who may sign in on the day and are not read-only. */
export async function listPeopleOf(db: Reader, unitIds: readonly string[], day: string): Promise<ColleagueRow[]> {
  const rows = await db
    .selectFrom("account")
    .select(["id as accountId", "display_name as displayName", "position", "unit_id as unitId"])
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .where("deactivated_at", "is", null)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">=", day)]))
    .where("read_only", "=", false)
    .orderBy("name_sort_key")
    .orderBy("id")
    .execute();
  return rows;
}

/** True where the person is at home in the unit or in one below it on the day. */
export async function isPersonOf(db: Reader, accountId: string, unitId: string, day: string): Promise<boolean> {
  const account = await db.selectFrom("account").select("unit_id").where("id", "=", accountId).executeTakeFirst();
  if (account === undefined || account.unit_id === null) return false;
  if (account.unit_id === unitId) return true;
  return (await listUnitsBelow(db, unitId, day)).some((unit) => unit.unitId === account.unit_id);
}

/** True where the account may only look. */
export async function isReadOnlyAccount(db: Reader, accountId: string): Promise<boolean> {
  const row = await db.selectFrom("account").select("read_only").where("id", "=", accountId).executeTakeFirst();
  return row?.read_only ?? true;
}

/** Vietnamese names of units as they live on the day. */
export async function findUnitNames(
  db: Reader,
  ids: readonly (string | null)[],
  day: string,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit_version")
    .select(["unit_id", "name_vi"])
    .where(sql<boolean>`unit_id = any(${wanted}::uuid[])`)
    .where("recorded_until", "is", null)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.name_vi]));
}
