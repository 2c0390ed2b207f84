import { isApproved, isOfUnit } from "../../../../../domain/scoring/appraisal/access.ts";
import { appraisedParts } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { CompiledSet, Leaf } from "../../../../../domain/scoring/compiled-set.ts";
import { type PartPath, partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { type ExplanationSheet, findExplanationSheet } from "../../repository/explanation-sheets.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { accessOf } from "../appraisal/open-appraisal.ts";
import { findPlacedUnit } from "../find-placed-unit.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";

/** One appraised component of the unit; `approved`: its draft result may be shown to the unit. */
export interface ExplainedPart {
  readonly leaf: Leaf;
  readonly at: number;
  readonly assignmentId: string | undefined;
  readonly approved: boolean;
  readonly path: PartPath | undefined;
}

export interface OpenExplanation {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly compiled: CompiledSet;
  readonly workflow: Workflow;
  readonly sheet: ExplanationSheet;
  readonly parts: readonly ExplainedPart[];
  /** The unit's own people see their answers while they write them; everybody else once they were submitted. */
  readonly seesAnswers: boolean;
  /** What the person may do for the unit, whatever the window and the state say. */
  readonly fills: boolean;
  readonly heads: boolean;
}

/**
 * The explanation of one unit. Its own people see it, and those who see the whole appraisal; for everybody else it does
 * not exist: `record.not_found`.
 */
export async function openExplanation(
  db: Reader,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<OpenExplanation> {
  const placed = await findPlacedUnit(db, { roundId, unitId });
  if (placed === undefined) throw roundNotFound(context);
  const { round, unit, block } = placed;
  const workflow = await loadWorkflow(db, roundId);
  const actor = getActor(context);
  const isOwn = isOfUnit(actor, "scoring.read", unitId);
  if (!isOwn && !accessOf(context, round, workflow).seesAll) throw roundNotFound(context);
  const compiled = await openBlock(db, round, block);
  const paths = partPaths(compiled.set);
  const appraised = { code: block.code, compiled, paths, unitIds: [unitId] };
  const parts = appraisedParts(appraised, workflow.assignments, workflow.exclusions).map(
    ({ leaf, at, assignment }) => ({
      ...{ leaf, at, assignmentId: assignment?.id, path: paths.get(leaf.code) },
      approved: isApproved(workflow, assignment?.id, "appraisal1"),
    }),
  );
  const sheet = await findExplanationSheet(db, roundId, unitId);
  return {
    ...{ round, unit, compiled, workflow, parts, sheet },
    seesAnswers: isOwn || sheet.state === "submitted",
    fills: isOfUnit(actor, "scoring.fill", unitId),
    heads: isOfUnit(actor, "scoring.approve", unitId),
  };
}
