import { sql } from "kysely";
import type { NamedUnit } from "../../../domain/scoring/match-unit.ts";
import type { Reader } from "../../db/database.ts";

/** Every unit that lives on a day, as a table may name it. */
export async function listNamedUnits(db: Reader, day: string): Promise<NamedUnit[]> {
  const rows = await db
    .selectFrom("unit_version")
    .select(["unit_id", "official_code", "name_vi", "name_en"])
    .where("recorded_until", "is", null)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .orderBy("unit_id")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    officialCode: row.official_code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    blockCode: "",
  }));
}

/** People who may approve in the unit they hold their role in, by unit. */
export async function listApprovers(
  db: Reader,
  day: string,
): Promise<Record<string, { accountId: string; login: string; name: string }[]>> {
  const rows = await db
    .selectFrom("role_assignment as held")
    .innerJoin("role", "role.code", "held.role_code")
    .innerJoin("account", "account.id", "held.account_id")
    .select(["held.unit_id as unitId", "account.id as accountId", "account.login", "account.display_name as name"])
    .where(sql<boolean>`'scoring.approve' = any(role.abilities)`)
    .where("held.withdrawn_at", "is", null)
    .where("held.valid_from", "<=", day)
    .where((where) => where.or([where("held.valid_until", "is", null), where("held.valid_until", ">=", day)]))
    .where("account.deactivated_at", "is", null)
    .distinct()
    .orderBy("account.id")
    .execute();
  const byUnit: Record<string, { accountId: string; login: string; name: string }[]> = {};
  for (const { unitId, ...person } of rows) {
    byUnit[unitId] ??= [];
    byUnit[unitId].push(person);
  }
  return byUnit;
}
