import { type AppraisalAccess, isOfUnit, seesAppraisalOf } from "../../../../../domain/scoring/appraisal/access.ts";
import { stagesOwnUnitSees } from "../../../../../domain/scoring/appraisal/visible-stages.ts";
import type { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { extrasPath } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { resolveAppraiser } from "../../../../../domain/scoring/workflow/resolve-appraiser.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { accessOf, hasBegunFor } from "../appraisal/open-appraisal.ts";
import { findPlacedUnit } from "../find-placed-unit.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { unitNotInRound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";

export interface ExtrasPlace {
  readonly roundId: string;
  readonly unitId: string;
}

/** Bonus and penalty of a unit as one person may see them. */
export interface OpenExtras {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly compiled: CompiledSet;
  readonly workflow: Workflow;
  readonly access: AppraisalAccess;
  /** The line that appraises the unit as a whole; undefined: nobody does. */
  readonly assignmentId: string | undefined;
  /** Undefined: every column. */
  readonly stages: readonly Stage[] | undefined;
}

/**
 * Bonus and penalty belong to no part of the set: the line that appraises the whole of the unit confirms them, and
 * nobody their own. Others than it, the unit, the owner and the council do not find them.
 */
export async function openExtras(
  db: Reader,
  context: RequestContext,
  { roundId, unitId }: ExtrasPlace,
): Promise<OpenExtras> {
  const placed = await findPlacedUnit(db, { roundId, unitId });
  if (placed === undefined) throw unitNotInRound(context);
  const { round, unit, block } = placed;
  const workflow = await loadWorkflow(db, roundId);
  const assignmentId = extrasAssignment(workflow, unit);
  const access = accessOf(context, round, workflow);
  const sees = seesAppraisalOf(access, { unitId, assignmentId });
  if (!findsExtras(context, { workflow, access }, unit)) throw unitNotInRound(context);
  const everything = hasBegunFor(access, workflow, context.now) ? undefined : [];
  const stages = sees ? everything : stagesOwnUnitSees(round, workflow, assignmentId, context.now);
  return { round, unit, compiled: await openBlock(db, round, block), workflow, access, assignmentId, stages };
}

/** True where the person finds bonus and penalty of the unit at all. */
export function findsExtras(
  context: RequestContext,
  { workflow, access }: Pick<OpenExtras, "workflow" | "access">,
  unit: RoundUnitRecord,
): boolean {
  const { unitId } = unit;
  const sees = seesAppraisalOf(access, { unitId, assignmentId: extrasAssignment(workflow, unit) });
  return sees || isOfUnit(getActor(context), "scoring.read", unitId);
}

function extrasAssignment({ assignments }: Workflow, { unitId, blockCode }: RoundUnitRecord): string | undefined {
  const found = resolveAppraiser(assignments, { unitId, blockCode, path: extrasPath });
  return found.kind === "assigned" ? found.assignment.id : undefined;
}
