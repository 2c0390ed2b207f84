import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/**
 * Each unit with all units above it, itself first, as the tree stands at the end of the year that the round scores: it
 * does not move with the day on which somebody looks. A unit that came later stands where it came first.
 */
export async function listUnitsAbove(
  db: Reader,
  roundId: string,
  unitIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{ start: string; unit_ids: string[] }>`
    with recursive ended (day) as (
      select make_date(year, 12, 31) from round where id = ${roundId}
    ), above (start, unit_id, depth) as (
      select id, id, 0 from unnest(${[...new Set(unitIds)]}::uuid[]) as wanted (id)
      union
      select above.start, up.parent_id, above.depth + 1
        from above cross join ended cross join lateral (
          select v.parent_id from unit_version v
           where v.unit_id = above.unit_id and v.recorded_until is null
           order by v.valid_from <= ended.day desc, abs(v.valid_from - ended.day) limit 1) as up
       where up.parent_id is not null
    )
    select start, array_agg(unit_id order by depth) as unit_ids from above group by start`.execute(db);
  return new Map(rows.map((row) => [row.start, row.unit_ids]));
}

/**
 * The units each person works in today, at home and by the roles held, with all units above them: whom the person
 * belongs to.
 */
export async function listWorkplaces(
  db: Reader,
  accountIds: readonly string[],
  today: string,
): Promise<Map<string, string[]>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await sql<{ account_id: string; unit_ids: string[] }>`
    with recursive above (account_id, unit_id) as (
      select id, unit_id from account where id = any(${[...accountIds]}::uuid[])
      union
      select account_id, unit_id from role_assignment
       where account_id = any(${[...accountIds]}::uuid[]) and withdrawn_at is null
         and valid_from <= ${today}::date and (valid_until is null or valid_until >= ${today}::date)
      union
      select above.account_id, v.parent_id
        from above
        join unit_version v on v.unit_id = above.unit_id and v.recorded_until is null and v.parent_id is not null
         and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to > ${today}::date)
    )
    select account_id, array_agg(unit_id) as unit_ids from above group by account_id`.execute(db);
  return new Map(rows.map((row) => [row.account_id, row.unit_ids]));
}
