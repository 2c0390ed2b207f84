import { sql } from "kysely";
import type { Ability } from "../../../../domain/identity/ability.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** Somebody who holds an ability over the whole province, and the last day on which; null: without end. */
export interface AbilityHolder {
  readonly accountId: string;
  readonly until: string | null;
}

/** Who holds an ability over the whole province on a day by a role of his own, on an account that may use it. */
export async function listHoldersOf(db: Reader, ability: Ability, day: string): Promise<AbilityHolder[]> {
  const { rows } = await sql<AbilityHolder>`
    select account.id as "accountId", least(account.valid_until, held.valid_until) as until
      from role_assignment held
      join role on role.code = held.role_code
      join account on account.id = held.account_id
     where role.reach = 'province' and ${ability} = any(role.abilities) and held.withdrawn_at is null
       and held.valid_from <= ${day}::date and (held.valid_until is null or held.valid_until >= ${day}::date)
       and account.deactivated_at is null and not account.read_only
       and account.valid_from <= ${day}::date and (account.valid_until is null or account.valid_until >= ${day}::date)
     order by held.valid_from, held.id`.execute(db);
  return rows;
}

/** Keeps two people from taking the giving of roles from each other at the same moment. */
export async function lockGivers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity givers', 0))`.execute(tx);
}
