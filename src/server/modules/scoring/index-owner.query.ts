import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** Somebody who runs the rounds of the province on a day, and the unit in which the role is held. */
interface IndexKeeper {
  readonly accountId: string;
  readonly unitId: string;
}

/**
 * Who runs the rounds of the whole province on a day, whoever holds it longest first. An administrator may as well, but
 * only where nobody else is named is the index his.
 */
export async function listIndexKeepers(db: Reader, day: string): Promise<IndexKeeper[]> {
  const { rows } = await sql<{ account_id: string; unit_id: string; administers: boolean }>`
    select held.account_id, held.unit_id, 'identity.manage' = any(role.abilities) as administers
      from role_assignment held join role on role.code = held.role_code
     where role.reach = 'province' and 'scoring.manage' = any(role.abilities) and held.withdrawn_at is null
       and held.valid_from <= ${day}::date and (held.valid_until is null or held.valid_until >= ${day}::date)
     order by held.valid_from, held.id`.execute(db);
  const keepers = rows.filter((row) => !row.administers);
  const chosen = keepers.length > 0 ? keepers : rows;
  return chosen.map((row) => ({ accountId: row.account_id, unitId: row.unit_id }));
}
