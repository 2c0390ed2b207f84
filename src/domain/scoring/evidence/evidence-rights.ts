import { type Actor, canIn } from "../../identity/actor.ts";
import { appraisalAccess, isApproved, seatsFor } from "../appraisal/access.ts";
import type { ExplanationState } from "../appraisal/explanation-state.ts";
import { deriveOwnIndexEvidence, type OwnIndexEvidence } from "../own-index/own-evidence.ts";
import { scoringPolicy } from "../policy.ts";
import type { PartPath } from "../workflow/part-paths.ts";
import { resolveAppraiser } from "../workflow/resolve-appraiser.ts";
import type { Assignment, Workflow } from "../workflow/round-workflow.ts";
import { findWindow, hasBegun, isWindowOpen } from "../workflow/windows.ts";
import type { EvidenceStage } from "./model.ts";
import { evidencePolicy } from "./policy.ts";
import type { EvidenceRights, PlacedDocument } from "./rights.ts";

/** One unit in a round at an instant: everything that decides who may handle its evidence. */
export interface EvidencePlace {
  readonly unitId: string;
  readonly blockCode: string;
  readonly state: "draft" | "open" | "published";
  readonly kind: "units" | "province";
  /** The unit that runs the round; null: the province's index owner. */
  readonly ownerUnitId: string | null;
  readonly paths: ReadonlyMap<string, PartPath>;
  readonly workflow: Workflow;
  /** The head has approved the sheet, or it was handed in: its evidence stands. */
  readonly isSheetFixed: boolean;
  /** How far the explanation is: until it is submitted its documents are the unit's own affair. */
  readonly explanation: { readonly state: ExplanationState; readonly submittedAt: Date | null };
  /** Components that were asked of this person inside the unit. */
  readonly asked: ReadonlySet<string>;
  /** Where the province itself is scored: who leads what, and which parts are fixed. */
  readonly ownIndex?: OwnIndexEvidence | undefined;
  readonly now: Date;
}

/**
 * Own people see the evidence of their unit always, and who was asked for components inside the unit that of those; the
 * index owner that of all units; who appraises a component sees its evidence from the opening of the first appraisal on;
 * the council everything from the opening of its window on. To all but its own people an explanation that was not
 * submitted has no documents, and what the unit took off before the appraisal began never was there.
 * Marks are shown to the unit with the draft result: from the opening of the explanation on, where the leader of the
 * appraising agency has approved its part, and those of later stages with the published result.
 */
export function deriveEvidenceRights(actor: Actor, place: EvidencePlace): EvidenceRights {
  if (place.ownIndex !== undefined) return deriveOwnIndexEvidence(actor, place.ownIndex);
  const { unitId, workflow, asked, now } = place;
  const isOwn = evidencePolicy.isOfUnit(actor, unitId);
  const isOwner = scoringPolicy.canManage(actor, place);
  const access = appraisalAccess(workflow, actor, false, now);
  const isCouncil = access.seesAll;
  const appraises = (component: string) => {
    const line = lineOf(place, component);
    const begun = place.state !== "draft" && hasBegun(workflow, "appraisal1", now);
    return begun && seatsFor(access, { unitId, assignmentId: line?.id }).length > 0;
  };
  const seesAll = evidencePolicy.canReadLibrary(actor, unitId) || isOwner || isCouncil;
  const sees = (component: string) => seesAll || asked.has(component) || appraises(component);
  return {
    any: seesAll || asked.size > 0 || [...place.paths.keys()].some(appraises),
    sees,
    seesUnsent: isOwn || asked.size > 0,
    seesPlace: (at) => sees(at.component) && (isOwn || asked.has(at.component) || isSent(place, at, isOwner)),
    adds: stagesToAdd(actor, place),
    mayChange: (component) => canIn(actor, "scoring.fill", unitId) || asked.has(component),
    seesMarks: (component, stage) => {
      if (isOwner || isCouncil) return true;
      if (stage !== "council" && appraises(component)) return true;
      if (!isOwn) return false;
      if (place.state === "published") return true;
      const line = lineOf(place, component);
      return (
        stage === "appraisal1" && hasBegun(workflow, "explanation", now) && isApproved(workflow, line?.id, "appraisal1")
      );
    },
    marksAt: (component) => {
      if (place.state !== "open") return null;
      if (isCouncil && isWindowOpen(workflow, "council", unitId, now)) return "council";
      if (!appraises(component)) return null;
      if (isWindowOpen(workflow, "appraisal2", unitId, now)) return "appraisal2";
      return isWindowOpen(workflow, "appraisal1", unitId, now) ? "appraisal1" : null;
    },
  };
}

/** True where the unit has sent the document with its sheet or its explanation; the owner sees every sheet. */
function isSent(
  { workflow, explanation }: EvidencePlace,
  { stage, removedAt }: PlacedDocument,
  isOwner: boolean,
): boolean {
  if (stage === "explanation") {
    const { state, submittedAt } = explanation;
    return state === "submitted" && submittedAt !== null && (removedAt === null || removedAt > submittedAt);
  }
  const begun = findWindow(workflow, "appraisal1")?.opensAt;
  return isOwner || removedAt === null || (begun !== undefined && removedAt > begun);
}

/**
 * Documents may be gathered before the round opens; from then on the windows decide. Who was asked for components adds
 * to the sheet while it is filled in; an explanation takes documents of those who fill in until it goes to the head.
 */
function stagesToAdd(actor: Actor, place: EvidencePlace): EvidenceStage[] {
  const { unitId, state, kind, workflow, now, isSheetFixed, explanation, asked } = place;
  const fills = canIn(actor, "scoring.fill", unitId);
  if (state === "published" || (!fills && asked.size === 0)) return [];
  const forecast: EvidenceStage[] = kind === "province" && fills ? ["forecast"] : [];
  if (state === "draft") return fills ? [...forecast, "self"] : [];
  const isOpen = (stage: "self" | "explanation") => isWindowOpen(workflow, stage, unitId, now);
  const explains = fills && evidencePolicy.isOfUnit(actor, unitId) && explanation.state === "drafting";
  return [
    ...forecast,
    ...(isOpen("self") && !isSheetFixed ? (["self"] as const) : []),
    ...(explains && isOpen("explanation") ? (["explanation"] as const) : []),
  ];
}

function lineOf({ unitId, blockCode, paths, workflow }: EvidencePlace, component: string): Assignment | undefined {
  const path = paths.get(component);
  if (path === undefined) return undefined;
  const appraiser = resolveAppraiser(workflow.assignments, { unitId, blockCode, path });
  return appraiser.kind === "assigned" ? appraiser.assignment : undefined;
}
