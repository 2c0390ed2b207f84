import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

export interface DemoRow {
  readonly login: string;
  readonly displayName: string;
  readonly unitName: string | null;
  readonly unitNameEn: string | null;
  readonly roleNamesVi: string[];
  readonly roleNamesEn: string[];
}

/** Demonstration accounts valid on the day with their roles, in the order they were made; at most fifty. */
export async function listDemoRows(db: Reader, today: string): Promise<DemoRow[]> {
  const { rows } = await sql<DemoRow>`
    select a.login, a.display_name as "displayName", v.name_vi as "unitName", v.name_en as "unitNameEn",
           coalesce(array_agg(r.name_vi order by r.position) filter (where r.code is not null), '{}') as "roleNamesVi",
           coalesce(array_agg(r.name_en order by r.position) filter (where r.code is not null), '{}') as "roleNamesEn"
      from account a
      left join unit_version v on v.unit_id = a.unit_id and v.recorded_until is null
       and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to > ${today}::date)
      left join role_assignment ra on ra.account_id = a.id and ra.withdrawn_at is null
       and ra.valid_from <= ${today}::date and (ra.valid_until is null or ra.valid_until >= ${today}::date)
      left join role r on r.code = ra.role_code
     where a.demo and a.deactivated_at is null and not a.must_change_password and not a.totp_enabled
       and a.valid_from <= ${today}::date and (a.valid_until is null or a.valid_until >= ${today}::date)
     group by a.id, v.name_vi, v.name_en
     order by a.id
     limit 50`.execute(db);
  return rows;
}
