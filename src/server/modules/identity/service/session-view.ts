import type { SessionView } from "../../../../contract/identity/session.ts";
import { type Actor, abilitiesOf } from "../../../../domain/identity/actor.ts";
import type { SignInWay } from "../../../../domain/identity/model.ts";
import { deriveSessionEnds } from "../../../../domain/identity/session-rules.ts";
import { AppError } from "../../../http/app-error.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { findSessionFacts, listRoleFacts } from "../session-view.query.ts";

/** Who is signed in, with which rights and until when, as the screen shows it. */
export async function getSessionView(deps: IdentityDeps, actor: Actor, now: Date): Promise<SessionView> {
  const today = dayInVietnam(now);
  const facts = await findSessionFacts(deps.db, actor.sessionId, today);
  if (!facts) throw new AppError("auth.required");
  const roleFacts = await listRoleFacts(deps.db, actor.accountId, today);
  const ends = deriveSessionEnds(
    { createdAt: facts.created_at, lastSeenAt: facts.last_seen_at, absoluteEndsAt: facts.ends_at },
    deps.settings.session,
  );
  return {
    accountId: actor.accountId,
    login: facts.login,
    displayName: facts.display_name,
    position: facts.position,
    unitId: facts.unit_id,
    unitName: facts.unitName,
    unitNameEn: facts.unitNameEn,
    readOnly: facts.read_only,
    demo: facts.demo,
    mustChangePassword: actor.mustFirst === "changePassword",
    totpEnabled: facts.totp_enabled,
    mustSetUpTotp: actor.mustFirst === "setUpSecondStep",
    way: facts.way as SignInWay,
    // The grants decide; names and days are only added to them.
    roles: actor.grants.flatMap((grant) => {
      const fact = roleFacts.find(
        (candidate) =>
          candidate.role_code === grant.roleCode &&
          candidate.unit_id === grant.unitId &&
          candidate.on_behalf_of === grant.onBehalfOf,
      );
      if (!fact) return [];
      return {
        roleCode: grant.roleCode,
        nameVi: fact.name_vi,
        nameEn: fact.name_en,
        unitId: grant.unitId,
        unitName: fact.unit_name,
        unitNameEn: fact.unit_name_en,
        abilities: [...grant.abilities],
        validUntil: fact.valid_until,
        onBehalfOf:
          grant.onBehalfOf === null ? null : { accountId: grant.onBehalfOf, displayName: fact.on_behalf_name ?? "" },
      };
    }),
    abilities: abilitiesOf(actor),
    session: {
      id: actor.sessionId,
      createdAt: facts.created_at.toISOString(),
      endsAt: ends.endsAt.toISOString(),
      warnAt: ends.warnAt.toISOString(),
      absoluteEndsAt: ends.absoluteEndsAt.toISOString(),
    },
  };
}
