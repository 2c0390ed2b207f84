import { type Actor, hasAbility, type Scope, scopeFor } from "../identity/actor.ts";
import type { RoundState } from "./round.ts";

/** Units of a draft round that a person sees; published rounds are seen whole by everybody signed in. */
function draftScope(actor: Actor): Scope {
  return scoringPolicy.canManage(actor) ? { kind: "all" } : scopeFor(actor, "scoring.read");
}

/**
 * Who may do what with sets, rounds and results. A round concerns the whole province, so managing and publishing it
 * needs the ability there; a person of one unit sees of a draft only the units within reach.
 */
export const scoringPolicy = {
  /** One value that becomes one SQL predicate: the units of drafts within reach. */
  sight: draftScope,
  canSeeUnit: (actor: Actor, state: RoundState, unitId: string): boolean => {
    const scope = draftScope(actor);
    return state === "published" || scope.kind === "all" || scope.unitIds.includes(unitId);
  },
  /** True where not only own units but the round as a whole is seen, as for its history and its spread. */
  canSeeAll: (actor: Actor, state: RoundState): boolean => state === "published" || draftScope(actor).kind === "all",
  canReadSets: (actor: Actor): boolean => hasAbility(actor, "scoring.read"),
  canManage: (actor: Actor): boolean => scopeFor(actor, "scoring.manage").kind === "all",
  canPublish: (actor: Actor): boolean => scopeFor(actor, "scoring.publish").kind === "all",
};
