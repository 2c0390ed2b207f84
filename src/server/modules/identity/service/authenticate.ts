import { isReadAbility } from "../../../../domain/identity/ability.ts";
import type { Actor, Grant } from "../../../../domain/identity/actor.ts";
import { AccountId } from "../../../../domain/identity/model.ts";
import { idleBorder, needsTouch } from "../../../../domain/identity/session-rules.ts";
import { substituteGrant } from "../../../../domain/identity/substitution.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { findSession, type GrantRow, type SessionKey, type SessionRow } from "../repository/actor.ts";
import { touchSession } from "../repository/sessions.ts";
import { digestOf } from "./tokens.ts";

/**
 * The person behind a session cookie with what he may do now; undefined where the session is unknown or over, the
 * account is not valid today, or a demonstration account is used from where it is not allowed. The use is written down
 * at most once a minute.
 */
export async function authenticate(deps: IdentityDeps, token: string, now: Date): Promise<Actor | undefined> {
  return resolveSession(deps, { tokenDigest: digestOf(token) }, now);
}

/** The same for a session already known by its id: after a change the rights may be others. */
export async function resolveSession(deps: IdentityDeps, key: SessionKey, now: Date): Promise<Actor | undefined> {
  const rules = deps.settings.session;
  const row = await findSession(deps.db, key, { now, idleSince: idleBorder(now, rules), today: dayInVietnam(now) });
  if (!row || (row.demo && !deps.allowsDemo(row.address))) return undefined;
  const asks = asksSecondStep(deps, row);
  // Opened before the second step was set up elsewhere: whoever holds it has not proved it.
  if (asks && row.totp_enabled) return undefined;
  if (needsTouch(row.last_seen_at, now, rules)) await touchSession(deps.db, row.session_id, now);
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    displayName: row.display_name,
    unitIds: row.unit_ids,
    ...readiness(row, asks),
  };
}

/** True where a role held today, also for a person on leave, demands a second step that this session has not seen. */
function asksSecondStep(deps: IdentityDeps, row: SessionRow): boolean {
  return row.second_step === null && row.grants.some(({ roleCode }) => deps.signIn.secondStepRoles.includes(roleCode));
}

/** Who came through the identity provider needs no password here, one-time or other. */
function readiness(row: SessionRow, asksSecondStep: boolean): Pick<Actor, "grants" | "mustFirst"> {
  if (row.way === "password" && row.must_change_password) return { grants: [], mustFirst: "changePassword" };
  if (asksSecondStep) return { grants: [], mustFirst: "setUpSecondStep" };
  return { grants: effectiveGrants(row) };
}

/** A read-only account keeps only what reads. */
function effectiveGrants(row: SessionRow): Grant[] {
  const grants = row.grants.map(toGrant).flatMap((grant) => grant ?? []);
  if (!row.read_only) return grants;
  return grants
    .map((grant) => ({ ...grant, abilities: grant.abilities.filter(isReadAbility) }))
    .filter((grant) => grant.abilities.length > 0);
}

function toGrant(row: GrantRow): Grant | undefined {
  const grant: Grant = {
    roleCode: row.roleCode,
    unitId: row.unitId,
    abilities: row.abilities,
    scope: row.unitIds === null ? { kind: "all" } : { kind: "units", unitIds: row.unitIds },
    onBehalfOf: null,
  };
  return row.onBehalfOf === null ? grant : substituteGrant(grant, AccountId.parse(row.onBehalfOf));
}
