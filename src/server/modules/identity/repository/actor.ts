import { sql } from "kysely";
import type { Ability, Reach } from "../../../../domain/identity/ability.ts";
import type { SignInWay } from "../../../../domain/identity/model.ts";
import type { Db } from "../../../db/database.ts";
import type { SecondStep } from "./sessions.ts";

/** What one statement tells of the person behind a token. */
export interface SessionRow {
  readonly session_id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly address: string;
  readonly account_id: string;
  readonly display_name: string;
  readonly read_only: boolean;
  readonly demo: boolean;
  /** Where the person works, with all above. */
  readonly unit_ids: readonly string[];
  readonly must_change_password: boolean;
  readonly totp_enabled: boolean;
  readonly way: SignInWay;
  /** Who proved the second step of this session; null: nobody. */
  readonly second_step: SecondStep | null;
  readonly grants: readonly GrantRow[];
}

export interface GrantRow {
  readonly roleCode: string;
  readonly unitId: string;
  readonly abilities: readonly Ability[];
  readonly reach: Reach;
  readonly onBehalfOf: string | null;
  /** The units reached; null for the whole province. */
  readonly unitIds: readonly string[] | null;
}

/** A session is found by its cookie's token, or again by its id within a request. */
export type SessionKey = { readonly tokenDigest: Buffer } | { readonly sessionId: string };

/**
 * The live session of a token with the person and all roles of the day, own and by substitution, their reach resolved
 * in the tree of units of that day: one statement, every step by an index. It reads where writing happens, because a
 * session ended a moment ago must be over now, also with a replica.
 */
export async function findSession(
  db: Db,
  key: SessionKey,
  at: { now: Date; idleSince: Date; today: string },
): Promise<SessionRow | undefined> {
  const { now, idleSince, today } = at;
  const isIt = "tokenDigest" in key ? sql`s.token_digest = ${key.tokenDigest}` : sql`s.id = ${key.sessionId}`;
  const { rows } = await sql<SessionRow>`
    with recursive found as (
      select s.id as session_id, s.created_at, s.last_seen_at, s.address, s.way, s.second_step,
             a.id as account_id, a.display_name, a.read_only, a.demo, a.must_change_password, a.totp_enabled,
             a.unit_id as home
        from session s join account a on a.id = s.account_id
       where ${isIt} and s.ends_at > ${now} and s.last_seen_at > ${idleSince}
         and a.deactivated_at is null
         and a.valid_from <= ${today}::date and (a.valid_until is null or a.valid_until >= ${today}::date)
    ), person as (
      select account_id as id, null::uuid as on_behalf_of from found
      union all
      select p.id, p.id
        from found f
        join substitution sub on sub.substitute_id = f.account_id and sub.ended_at is null
         and sub.valid_from <= ${today}::date and sub.valid_until >= ${today}::date
        join account p on p.id = sub.account_id and p.deactivated_at is null and not p.read_only
         and p.valid_from <= ${today}::date and (p.valid_until is null or p.valid_until >= ${today}::date)
    ), held as (
      select r.code, r.abilities, r.reach, ra.unit_id, person.on_behalf_of
        from person
        join role_assignment ra on ra.account_id = person.id and ra.withdrawn_at is null
         and ra.valid_from <= ${today}::date and (ra.valid_until is null or ra.valid_until >= ${today}::date)
        join role r on r.code = ra.role_code
    ), reached (root, unit_id) as (
      select unit_id, unit_id from held where reach = 'subtree'
      union
      select reached.root, v.unit_id
        from reached
        join unit_version v on v.parent_id = reached.unit_id and v.recorded_until is null
         and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to > ${today}::date)
    ), above (unit_id) as (
      select home from found
      union
      select unit_id from held
      union
      select v.parent_id
        from above
        join unit_version v on v.unit_id = above.unit_id and v.recorded_until is null and v.parent_id is not null
         and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to > ${today}::date)
    )
    select found.*, array(select unit_id from above where unit_id is not null) as unit_ids, coalesce((
      select json_agg(json_build_object(
        'roleCode', held.code, 'unitId', held.unit_id, 'abilities', held.abilities, 'reach', held.reach,
        'onBehalfOf', held.on_behalf_of,
        'unitIds', case held.reach
          when 'subtree' then (select json_agg(reached.unit_id) from reached where reached.root = held.unit_id)
          when 'unit' then json_build_array(held.unit_id)
        end))
        from held), '[]'::json) as grants
      from found`.execute(db.writer);
  return rows[0];
}
