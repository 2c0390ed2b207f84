import { sql } from "kysely";
import type { Db } from "../../db/database.ts";

/** Person and session as stored; read where writing happens, for the answer often follows a change at once. */
export async function findSessionFacts(db: Db, sessionId: string, today: string) {
  return db.writer
    .selectFrom("session as s")
    .innerJoin("account as a", "a.id", "s.account_id")
    .leftJoin("unit_version as unit", (join) =>
      join
        .onRef("unit.unit_id", "=", "a.unit_id")
        .on("unit.recorded_until", "is", null)
        .on("unit.valid_from", "<=", today)
        .on((on) => on.or([on("unit.valid_to", "is", null), on("unit.valid_to", ">", today)])),
    )
    .select([
      "s.created_at",
      "s.last_seen_at",
      "s.ends_at",
      "s.way",
      "a.login",
      "a.display_name",
      "a.position",
      "a.unit_id",
      "unit.name_vi as unitName",
      "unit.name_en as unitNameEn",
      "a.read_only",
      "a.demo",
      "a.must_change_password",
      "a.totp_enabled",
    ])
    .where("s.id", "=", sessionId)
    .executeTakeFirst();
}

export interface RoleFact {
  readonly role_code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly unit_id: string;
  readonly unit_name: string | null;
  readonly unit_name_en: string | null;
  readonly valid_until: string | null;
  readonly on_behalf_of: string | null;
  readonly on_behalf_name: string | null;
}

/** Names and last days of the roles a person holds today, own and by substitution. */
export async function listRoleFacts(db: Db, accountId: string, today: string): Promise<RoleFact[]> {
  const { rows } = await sql<RoleFact>`
    with person as (
      select ${accountId}::uuid as id, null::uuid as on_behalf_of, null::text as name, null::date as until
      union all
      select p.id, p.id, p.display_name, sub.valid_until
        from substitution sub join account p on p.id = sub.account_id
       where sub.substitute_id = ${accountId} and sub.ended_at is null
         and sub.valid_from <= ${today}::date and sub.valid_until >= ${today}::date
    )
    select r.code as role_code, r.name_vi, r.name_en, ra.unit_id, v.name_vi as unit_name, v.name_en as unit_name_en,
           least(ra.valid_until, person.until) as valid_until,
           person.on_behalf_of, person.name as on_behalf_name
      from person
      join role_assignment ra on ra.account_id = person.id and ra.withdrawn_at is null
       and ra.valid_from <= ${today}::date and (ra.valid_until is null or ra.valid_until >= ${today}::date)
      join role r on r.code = ra.role_code
      left join unit_version v on v.unit_id = ra.unit_id and v.recorded_until is null
       and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to > ${today}::date)
     order by person.on_behalf_of nulls first, r.position, ra.id`.execute(db.writer);
  return rows;
}
