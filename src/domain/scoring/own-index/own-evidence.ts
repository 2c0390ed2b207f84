import type { Actor } from "../../identity/actor.ts";
import type { EvidenceStage } from "../evidence/model.ts";
import type { EvidenceRights } from "../evidence/rights.ts";
import type { OwnLead } from "./lead.ts";
import { type OwnIndexPlace, ownIndexPolicy, ownLeadUnits } from "./policy.ts";

/** What decides who handles the evidence of the province's own index. */
export interface OwnIndexEvidence {
  readonly place: OwnIndexPlace;
  readonly leadOf: ReadonlyMap<string, OwnLead | undefined>;
  /** Agencies whose head has approved their part: its evidence stands. */
  readonly approvedUnits: ReadonlySet<string>;
  /** Neither approved by the committee nor sent. */
  readonly isOpen: boolean;
}

/**
 * The people of a lead agency build the evidence pack of their own components until their head has approved; who runs
 * the year or decides on it sees all evidence. The publication by the ministry makes the points known to everybody, not
 * the documents. Nobody marks pages here: there is no appraisal inside the province.
 */
export function deriveOwnIndexEvidence(actor: Actor, own: OwnIndexEvidence): EvidenceRights {
  const { place, leadOf, approvedUnits, isOpen } = own;
  const added: readonly EvidenceStage[] = ["forecast", "self"];
  const fills = (component: string) => ownIndexPolicy.canFill(actor, leadOf.get(component));
  const inside = { ...place, isPublished: false };
  const seesAll = ownIndexPolicy.sight(actor, inside) === "all";
  const sees = (component: string) => ownIndexPolicy.canSeeComponent(actor, inside, leadOf.get(component));
  return {
    any: seesAll || ownLeadUnits(actor, place.leads).length > 0,
    sees,
    seesUnsent: true,
    seesPlace: ({ component, removedAt }) =>
      sees(component) && (removedAt === null || fills(component) || ownIndexPolicy.canManage(actor, place)),
    adds: isOpen && [...leadOf.keys()].some(fills) ? added : [],
    mayChange: (component: string) => fills(component) && !approvedUnits.has(leadOf.get(component)?.leadUnitId ?? ""),
    seesMarks: () => true,
    marksAt: () => null,
  };
}
