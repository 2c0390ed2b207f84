import { sql } from "kysely";
import type { Ability } from "../../../domain/identity/ability.ts";
import type { Reader } from "../../db/database.ts";

/** Whom a notice is for. */
export interface RecipientFilter {
  readonly accountIds: readonly string[];
  readonly abilityInUnit: { readonly abilities: readonly Ability[]; readonly unitId: string } | undefined;
  readonly today: string;
}

/**
 * Accounts valid today: the named ones, those who hold one of the abilities by a role in the unit itself (a role that
 * reaches it from above is not a person of the unit), and whoever stands in for one of them today.
 */
export async function findRecipients(db: Reader, filter: RecipientFilter): Promise<string[]> {
  const { today } = filter;
  const unitId = filter.abilityInUnit?.unitId ?? null;
  const abilities = [...(filter.abilityInUnit?.abilities ?? [])];
  const { rows } = await sql<{ id: string }>`
    with meant as (
      select unnest(${[...filter.accountIds]}::uuid[]) as id
      union
      select held.account_id
        from role_assignment held join role on role.code = held.role_code
       where held.unit_id = ${unitId}::uuid and role.abilities && ${abilities}::text[] and held.withdrawn_at is null
         and held.valid_from <= ${today}::date and (held.valid_until is null or held.valid_until >= ${today}::date)
    ), told as (
      select id from meant
      union
      select sub.substitute_id
        from substitution sub join meant on meant.id = sub.account_id
       where sub.ended_at is null and sub.valid_from <= ${today}::date and sub.valid_until >= ${today}::date
    )
    select account.id
      from account join told on told.id = account.id
     where account.deactivated_at is null and account.valid_from <= ${today}::date
       and (account.valid_until is null or account.valid_until >= ${today}::date)
     order by account.id`.execute(db);
  return rows.map((row) => row.id);
}
