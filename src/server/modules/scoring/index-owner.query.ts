import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** Somebody who runs the rounds of the province on a day, and the unit in which the role is held. */
interface IndexKeeper {
  readonly accountId: string;
  readonly unitId: string;
}

/** Who runs the rounds of the whole province on a day, whoever holds it longest first. */
export async function listIndexKeepers(db: Reader, day: string): Promise<IndexKeeper[]> {
  const { rows } = await sql<IndexKeeper>`
    select held.account_id as "accountId", held.unit_id as "unitId"
      from role_assignment held join role on role.code = held.role_code
     where role.reach = 'province' and 'scoring.manage' = any(role.abilities) and held.withdrawn_at is null
       and held.valid_from <= ${day}::date and (held.valid_until is null or held.valid_until >= ${day}::date)
     order by held.valid_from, held.id`.execute(db);
  return rows;
}
