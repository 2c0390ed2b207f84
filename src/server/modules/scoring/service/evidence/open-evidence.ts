import { demandedEvidence } from "../../../../../domain/scoring/evidence/demanded.ts";

import { deriveEvidenceRights } from "../../../../../domain/scoring/evidence/evidence-rights.ts";
import type { EvidenceRights } from "../../../../../domain/scoring/evidence/rights.ts";
import { extrasComponent, extrasPath } from "../../../../../domain/scoring/extras/decide-extras.ts";

import type { SheetState } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { type EvidenceRound, findEvidenceRound, findFixedSheet } from "../../repository/evidence/evidence-rounds.ts";
import { findExplanationSheet } from "../../repository/explanation-sheets.ts";
import { findRoundUnit, listBlocks } from "../../repository/rounds.ts";
import { loadCompiledSet } from "../load-compiled-set.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { loadOwnEvidence } from "../own-index/load-own-evidence.ts";
import { findAskedComponents } from "./asked-components.ts";
import { evidenceNotFound } from "./not-found.ts";

/** The evidence of one unit in a round as this person may handle it now. */
export interface OpenedEvidence extends EvidenceRights {
  readonly round: EvidenceRound;
  /** What the set demands, by component, in the order of the set. */
  readonly demanded: ReadonlyMap<string, readonly string[]>;
  /** The explanation lies with the head or was submitted: its documents stand. */
  readonly isExplanationFixed: boolean;
  /** How far the sheet went while its window is open: approved by the head or handed in; null: it takes documents, or the window decides. */
  readonly sentSheet: SheetState | null;
  /** The unit in which the right to change the evidence of a component is held: in the province's own index its lead agency. */
  readonly heldIn: (component: string) => string;
}

/** @throws AppError record.not_found where the person may see nothing of it. */
export async function openEvidence(
  db: Reader,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<OpenedEvidence> {
  const opened = await findOpenEvidence(db, context, roundId, unitId);
  if (opened === undefined) throw evidenceNotFound(context);
  return opened;
}

export async function findOpenEvidence(
  db: Reader,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<OpenedEvidence | undefined> {
  const round = await findEvidenceRound(db, roundId);
  const unit = await findRoundUnit(db, roundId, unitId);
  if (round === undefined || unit === undefined) return undefined;
  const block = (await listBlocks(db, roundId)).find((one) => one.code === unit.blockCode);
  if (block === undefined) return undefined;
  const { set, bonusMax, penaltyMax } = await loadCompiledSet(db, block.setId);
  const paths = partPaths(set);
  const demanded = demandedEvidence(set);
  // Bonus and penalty are no part of the set: who appraises the unit as a whole looks at what they rest on.
  if (round.kind === "units" && (bonusMax.sign() > 0 || penaltyMax.sign() > 0)) {
    paths.set(extrasComponent, extrasPath);
    demanded.set(extrasComponent, []);
  }
  const explanation = await findExplanationSheet(db, roundId, unitId);
  const ownIndex = round.kind === "province" ? await loadOwnEvidence(db, roundId, paths) : undefined;
  const workflow = await loadWorkflow(db, roundId);
  const fixed = await findFixedSheet(db, roundId, unitId);
  const rights = deriveEvidenceRights(getActor(context), {
    unitId,
    blockCode: unit.blockCode,
    state: round.state,
    kind: round.kind,
    ownerUnitId: round.ownerUnitId,
    paths,
    workflow,
    isSheetFixed: fixed !== null,
    explanation,
    asked: await findAskedComponents(db, context, { roundId, unitId }),
    ownIndex,
    now: context.now,
  });
  const isExplanationFixed = explanation.state !== "drafting";
  const heldIn = (component: string) => ownIndex?.leadOf.get(component)?.leadUnitId ?? unitId;
  const sentSheet = isWindowOpen(workflow, "self", unitId, context.now) ? fixed : null;
  return rights.any ? { round, demanded, isExplanationFixed, sentSheet, heldIn, ...rights } : undefined;
}
