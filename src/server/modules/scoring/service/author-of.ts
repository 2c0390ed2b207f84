import type { Ability } from "../../../../domain/identity/ability.ts";
import { findGrant } from "../../../../domain/identity/actor.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { EntryAuthor } from "../repository/entries.ts";

/** Who writes a column: the person of the request, in the role and unit that give the ability. */
export function authorOf(context: RequestContext, ability: Ability, inUnit: string | null): EntryAuthor {
  const { actor, now } = context;
  const grant = actor && findGrant(actor, ability, inUnit);
  return {
    at: now,
    accountId: actor?.accountId ?? null,
    role: grant?.roleCode ?? null,
    actingUnitId: grant?.unitId ?? null,
  };
}
