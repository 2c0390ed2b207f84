import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** What is told of the author of an entry. */
export interface PersonNames {
  /** Names of accounts by id. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Names of roles by code. */
  readonly roles: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;
  /** What units are called last, by id. */
  readonly units: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string | null }>;
}

/** Names of people, of all roles, and of units, in three small reads. */
export async function namePeople(
  db: Reader,
  wanted: { readonly accountIds: readonly string[]; readonly unitIds: readonly string[] },
): Promise<PersonNames> {
  const accounts = await db
    .selectFrom("account")
    .select(["id", "display_name"])
    .where(sql<boolean>`id = any(${[...new Set(wanted.accountIds)]}::uuid[])`)
    .execute();
  const roles = await db.selectFrom("role").select(["code", "name_vi", "name_en"]).execute();
  const units = await db
    .selectFrom("unit_version")
    .distinctOn("unit_id")
    .select(["unit_id", "name_vi", "name_en"])
    .where(sql<boolean>`unit_id = any(${[...new Set(wanted.unitIds)]}::uuid[])`)
    .where("recorded_until", "is", null)
    .orderBy("unit_id")
    .orderBy("valid_from", "desc")
    .execute();
  return {
    accounts: new Map(accounts.map((row) => [row.id, row.display_name])),
    roles: new Map(roles.map((row) => [row.code, { nameVi: row.name_vi, nameEn: row.name_en }])),
    units: new Map(units.map((row) => [row.unit_id, { nameVi: row.name_vi, nameEn: row.name_en }])),
  };
}
