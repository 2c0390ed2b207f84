import { type Actor, canIn, hasAbility, type Scope, scopeFor } from "../identity/actor.ts";
import type { RoundState } from "./round.ts";

/** Which rounds and which of their units a person sees. */
export interface RoundSight {
  /** Units seen while a round is a draft; published rounds are seen whole by everybody signed in. */
  readonly draft: Scope;
}

/**
 * Who may do what with sets, rounds and results. A round concerns the whole province, so managing and publishing it
 * needs the ability there; a person of one unit sees of a draft only the units within reach.
 */
export const scoringPolicy = {
  sight: (actor: Actor): RoundSight => ({ draft: scopeFor(actor, "scoring.read") }),
  canSeeUnit: (actor: Actor, state: RoundState, unitId: string): boolean =>
    state === "published" || canIn(actor, "scoring.read", unitId),
  /** True where not only own units but the round as a whole is seen, as for its history and its spread. */
  canSeeAll: (actor: Actor, state: RoundState): boolean =>
    state === "published" || scopeFor(actor, "scoring.read").kind === "all",
  canReadSets: (actor: Actor): boolean => hasAbility(actor, "scoring.read"),
  canManage: (actor: Actor): boolean => scopeFor(actor, "scoring.manage").kind === "all",
  canPublish: (actor: Actor): boolean => scopeFor(actor, "scoring.publish").kind === "all",
};
