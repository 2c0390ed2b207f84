import { hasAbility } from "../../../../../domain/identity/actor.ts";
import { isOfUnit, seesAppraisalOf } from "../../../../../domain/scoring/appraisal/access.ts";
import { listSubjects } from "../../../../../domain/scoring/council/case-subject.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { findRoundUnit, listBlocks, type RoundRecord } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { openBlock } from "../score-block.ts";
import { assignmentsOfUnit } from "./find-assignment.ts";
import { accessOf, hasBegunFor } from "./open-appraisal.ts";

/**
 * The components of a unit of which the person may open the columns (`getColumns`), by code; bonus and penalty are "".
 * Whoever only reads the published points sees the columns of none.
 */
export async function listSeenComponents(
  db: Reader,
  context: RequestContext,
  round: RoundRecord,
  unitId: string,
): Promise<string[]> {
  const unit = await findRoundUnit(db, round.id, unitId);
  const block = unit && (await listBlocks(db, round.id)).find((one) => one.code === unit.blockCode);
  const actor = getActor(context);
  const reads = hasAbility(actor, "scoring.read");
  if (round.kind !== "units" || unit === undefined || block === undefined || !reads) return [];
  const compiled = await openBlock(db, round, block);
  const codes = listSubjects(compiled).map(({ code }) => code);
  if (isOfUnit(actor, "scoring.read", unitId)) return codes;
  const workflow = await loadWorkflow(db, round.id);
  const access = accessOf(context, round, workflow);
  if (!hasBegunFor(access, workflow, context.now)) return [];
  const assignmentOf = assignmentsOfUnit(workflow, compiled, unit);
  return codes.filter((code) => seesAppraisalOf(access, { unitId, assignmentId: assignmentOf(code) }));
}
