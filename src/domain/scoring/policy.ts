import { type Actor, canIn, hasAbility, type Scope, scopeFor } from "../identity/actor.ts";
import type { RoundState } from "./round.ts";

/** What the rights in a round depend on. */
interface RoundOfPolicy {
  readonly state: RoundState;
  /** The unit that runs the round; null: the province's index owner. */
  readonly ownerUnitId: string | null;
}

/** What a person sees of rounds that are not published: one value that becomes one SQL predicate. */
export interface RoundSight {
  readonly accountId: string;
  /** Rounds run from these units are seen whole, as are those of the province where the scope is all. */
  readonly managed: Scope;
  /** Units of drafts within reach. */
  readonly reading: Scope;
  /** Units that the person oversees: of a round under way whether they are in it, and its dates. */
  readonly overseeing: Scope;
}

function manages(actor: Actor, { ownerUnitId }: Pick<RoundOfPolicy, "ownerUnitId">): boolean {
  if (ownerUnitId !== null) return canIn(actor, "scoring.manage", ownerUnitId);
  return scopeFor(actor, "scoring.manage").kind === "all";
}

/** Own units of a draft; who reads the whole province sees what is published. */
function reads(actor: Actor, unitId: string): boolean {
  const reach = scopeFor(actor, "scoring.read");
  return reach.kind === "units" && reach.unitIds.includes(unitId);
}

/**
 * Who may do what with sets, rounds and results. A round concerns the whole province, so managing and publishing it
 * needs the ability there, or in the unit that runs it: until 2024 a district ran the round of its communes. Of a draft
 * a person sees the own units; of a round under way only those who run it see points here (units see their own
 * sheet, appraisers what they are assigned, each by its own policy).
 */
export const scoringPolicy = {
  sight: (actor: Actor): RoundSight => ({
    accountId: actor.accountId,
    managed: scopeFor(actor, "scoring.manage"),
    reading: scopeFor(actor, "scoring.read"),
    overseeing: scopeFor(actor, "scoring.oversee"),
  }),
  canSeeUnit: (actor: Actor, round: RoundOfPolicy, unitId: string): boolean =>
    round.state === "published" || manages(actor, round) || (round.state === "draft" && reads(actor, unitId)),
  /** True where not only own units but the round as a whole is seen, as for its history and its spread. */
  canSeeAll: (actor: Actor, round: RoundOfPolicy): boolean => round.state === "published" || manages(actor, round),
  /** True where nothing but overseeing shows the person units of rounds under way. */
  onlyOversees: (actor: Actor): boolean => {
    const reach = scopeFor(actor, "scoring.read");
    return hasAbility(actor, "scoring.oversee") && reach.kind === "units" && reach.unitIds.length === 0;
  },
  canReadSets: (actor: Actor): boolean => hasAbility(actor, "scoring.read"),
  /** Manages this round; without one, the sets and rounds of the whole province. */
  canManage: (actor: Actor, round: Pick<RoundOfPolicy, "ownerUnitId"> = { ownerUnitId: null }): boolean =>
    manages(actor, round),
  /** May open a round somewhere: for the province, or for a unit whose rounds the person runs. */
  canCreate: (actor: Actor): boolean => hasAbility(actor, "scoring.manage"),
  canPublish: (actor: Actor, round: Pick<RoundOfPolicy, "ownerUnitId"> = { ownerUnitId: null }): boolean =>
    round.ownerUnitId === null
      ? scopeFor(actor, "scoring.publish").kind === "all"
      : canIn(actor, "scoring.publish", round.ownerUnitId),
};
