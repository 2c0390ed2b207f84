import { type Actor, canIn, hasAbility } from "../../identity/actor.ts";
import { deriveOwnIndexEvidence, type OwnIndexEvidence } from "../own-index/own-evidence.ts";
import { scoringPolicy } from "../policy.ts";
import type { PartPath } from "../workflow/part-paths.ts";
import { resolveAppraiser } from "../workflow/resolve-appraiser.ts";
import type { Assignment, Workflow } from "../workflow/round-workflow.ts";
import { hasBegun, isWindowOpen } from "../workflow/windows.ts";
import type { EvidenceStage, MarkStage } from "./model.ts";
import { evidencePolicy } from "./policy.ts";

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
  /** Where the province itself is scored: who leads what, and which parts are fixed. */
  readonly ownIndex?: OwnIndexEvidence | undefined;
  readonly now: Date;
}

/** What a person may do with the evidence of one unit in a round now. */
export interface EvidenceRights {
  /** False: for this person there is nothing. */
  readonly any: boolean;
  sees(component: string): boolean;
  /** Stages at which the person may add evidence and take it away. */
  readonly adds: readonly EvidenceStage[];
  /** Whether the person may change the evidence of this component at those stages. */
  mayChange(component: string): boolean;
  /** Whether marks made at a stage are the person's to see. */
  seesMarks(component: string, stage: MarkStage): boolean;
  /** The stage at which the person may mark pages of a component now. */
  marksAt(component: string): MarkStage | null;
}

/**
 * Own people see the evidence of their unit always; the index owner that of all units; who appraises a component sees
 * its evidence from the opening of the first appraisal on; the council everything from the opening of its window on.
 * Marks are shown to the unit with the draft result: from the opening of the explanation on, where the leader of the
 * appraising agency has approved its part, and those of later stages with the published result.
 */
export function deriveEvidenceRights(actor: Actor, place: EvidencePlace): EvidenceRights {
  if (place.ownIndex !== undefined) return deriveOwnIndexEvidence(actor, place.ownIndex);
  const { unitId, workflow, now } = place;
  const isOwn = evidencePolicy.canReadLibrary(actor, unitId);
  const isOwner = scoringPolicy.canManage(actor, place);
  const isCouncil = isMember(actor, place) && hasBegun(workflow, "council", now);
  const appraises = (component: string) => {
    const line = lineOf(place, component);
    return line !== undefined && worksOn(actor, line) && hasBegun(workflow, "appraisal1", now);
  };
  const seesAll = isOwn || isOwner || isCouncil;
  return {
    any: seesAll || [...place.paths.keys()].some(appraises),
    sees: (component) => seesAll || appraises(component),
    adds: stagesToAdd(actor, place),
    mayChange: () => true,
    seesMarks: (component, stage) => {
      if (isOwner || isCouncil) return true;
      if (stage !== "council" && appraises(component)) return true;
      if (!isOwn) return false;
      if (place.state === "published") return true;
      return stage === "appraisal1" && hasBegun(workflow, "explanation", now) && isApproved(place, component);
    },
    marksAt: (component) => {
      if (place.state !== "open") return null;
      if (isMember(actor, place) && isWindowOpen(workflow, "council", unitId, now)) return "council";
      if (!appraises(component)) return null;
      if (isWindowOpen(workflow, "appraisal2", unitId, now)) return "appraisal2";
      return isWindowOpen(workflow, "appraisal1", unitId, now) ? "appraisal1" : null;
    },
  };
}

/** Documents may be gathered before the round opens; from then on the windows decide. */
function stagesToAdd(actor: Actor, place: EvidencePlace): EvidenceStage[] {
  const { unitId, state, kind, workflow, now, isSheetFixed } = place;
  if (state === "published" || !canIn(actor, "scoring.fill", unitId)) return [];
  const forecast: EvidenceStage[] = kind === "province" ? ["forecast"] : [];
  if (state === "draft") return [...forecast, "self"];
  const isOpen = (stage: "self" | "explanation") => isWindowOpen(workflow, stage, unitId, now);
  return [
    ...forecast,
    ...(isOpen("self") && !isSheetFixed ? (["self"] as const) : []),
    ...(isOpen("explanation") ? (["explanation"] as const) : []),
  ];
}

function isMember(actor: Actor, { workflow }: EvidencePlace): boolean {
  const isNamed = workflow.council.some(({ accountId }) => accountId === actor.accountId);
  return isNamed && hasAbility(actor, "scoring.decide");
}

function lineOf({ unitId, blockCode, paths, workflow }: EvidencePlace, component: string): Assignment | undefined {
  const path = paths.get(component);
  if (path === undefined) return undefined;
  const appraiser = resolveAppraiser(workflow.assignments, { unitId, blockCode, path });
  return appraiser.kind === "assigned" ? appraiser.assignment : undefined;
}

function worksOn(actor: Actor, line: Assignment): boolean {
  if (!hasAbility(actor, "scoring.appraise") && line.leaderAccountId !== actor.accountId) return false;
  return (
    line.leaderAccountId === actor.accountId || line.officers.some(({ accountId }) => accountId === actor.accountId)
  );
}

function isApproved(place: EvidencePlace, component: string): boolean {
  const line = lineOf(place, component);
  return place.workflow.approvals.some(
    ({ assignmentId, stage }) => assignmentId === line?.id && stage === "appraisal1",
  );
}
