import type { Ability } from "../../identity/ability.ts";
import { type Actor, hasAbility } from "../../identity/actor.ts";
import { scoringPolicy } from "../policy.ts";
import type { OwnLead } from "./lead.ts";

/** What decides who sees and does what with the province's own index. */
export interface OwnIndexPlace {
  /** The province as a unit. */
  readonly provinceUnitId: string;
  readonly ownerUnitId: string | null;
  readonly leads: readonly OwnLead[];
  readonly council: readonly { readonly accountId: string }[];
  /** The ministry has published: the result is known to everybody. */
  readonly isPublished: boolean;
}

/**
 * all: every component; part: own components, of the others the totals only; dates: states and days, no points.
 */
export type OwnIndexSight = "all" | "part" | "dates";

/** A role held in the unit itself, or in one whose people answer for it; a reach over the province does not do. */
export function holdsIn(actor: Actor, ability: Ability, unitId: string): boolean {
  return actor.grants.some(
    ({ abilities, unitId: held, scope }) =>
      abilities.includes(ability) && (held === unitId || (scope.kind === "units" && scope.unitIds.includes(unitId))),
  );
}

const works = ["scoring.read", "scoring.fill", "scoring.approve"] as const;
const isOf = (actor: Actor, unitId: string) => works.some((ability) => holdsIn(actor, ability, unitId));

/** The units whose parts the person works on: those that lead something and are the person's own. */
export function ownLeadUnits(actor: Actor, leads: readonly OwnLead[]): string[] {
  return [...new Set(leads.map(({ leadUnitId }) => leadUnitId))].filter((unitId) => isOf(actor, unitId));
}

export const ownIndexPolicy = {
  canManage: (actor: Actor, place: Pick<OwnIndexPlace, "ownerUnitId"> = { ownerUnitId: null }): boolean =>
    scoringPolicy.canManage(actor, place),
  /** The committee acts by its leaders: a role that endorses, held in the province's own unit. */
  canEndorse: (actor: Actor, { provinceUnitId }: Pick<OwnIndexPlace, "provinceUnitId">): boolean =>
    actor.grants.some(({ abilities, unitId }) => abilities.includes("scoring.endorse") && unitId === provinceUnitId),
  sight: (actor: Actor, place: OwnIndexPlace): OwnIndexSight => {
    if (place.isPublished || ownIndexPolicy.canManage(actor, place) || ownIndexPolicy.canEndorse(actor, place))
      return "all";
    const sits = place.council.some(({ accountId }) => accountId === actor.accountId);
    if (sits && hasAbility(actor, "scoring.decide")) return "all";
    return ownLeadUnits(actor, place.leads).length > 0 ? "part" : "dates";
  },
  /** The points of one component before they are published. */
  canSeeComponent: (actor: Actor, place: OwnIndexPlace, lead: OwnLead | undefined): boolean =>
    ownIndexPolicy.sight(actor, place) === "all" || (lead !== undefined && isOf(actor, lead.leadUnitId)),
  /**
   * Takes the documents of a lead agency (null: of all) away as one pack: its own people, and who sees all of the year.
   * The publication by the ministry opens the points to everybody, not the documents.
   */
  canPack: (actor: Actor, place: OwnIndexPlace, leadUnitId: string | null): boolean => {
    if (leadUnitId !== null && !place.leads.some((lead) => lead.leadUnitId === leadUnitId)) return false;
    if (ownIndexPolicy.sight(actor, { ...place, isPublished: false }) === "all") return true;
    return leadUnitId !== null && isOf(actor, leadUnitId);
  },
  /** The lead agency's people forecast and score what is theirs. */
  canFill: (actor: Actor, lead: OwnLead | undefined): boolean =>
    lead !== undefined && holdsIn(actor, "scoring.fill", lead.leadUnitId),
  canApprovePart: (actor: Actor, leadUnitId: string): boolean => holdsIn(actor, "scoring.approve", leadUnitId),
};
