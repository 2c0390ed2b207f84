import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { listOwnAppraisals as ListOwnAppraisals } from "../../../../../contract/scoring/appraisal.ts";
import { isApproved, isOfUnit, seatsFor } from "../../../../../domain/scoring/appraisal/access.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listOpenRounds, listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { getExplanation } from "../explanation/get-explanation.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { loadDue } from "./load-due.ts";
import { loadMarks } from "./load-marks.ts";
import { accessOf, openAppraisal, visibleParts } from "./open-appraisal.ts";

type Item = AnswerOf<typeof ListOwnAppraisals>["items"][number];

/** What waits for the person in the rounds under way whose windows are open now. */
export async function listOwnAppraisals(
  deps: ScoringDeps,
  context: RequestContext,
): Promise<AnswerOf<typeof ListOwnAppraisals>> {
  const db = deps.db.reader;
  const items: Item[] = [];
  for (const round of await listOpenRounds(db)) {
    items.push(...(await ownLines(db, context, round)), ...(await ownExplanations(deps, context, round)));
  }
  return { items };
}

const itemOf = (round: RoundRecord, kind: Item["kind"], count: number, unitId: string | null = null): Item => ({
  kind,
  roundId: round.id as Item["roundId"],
  titleVi: round.titleVi,
  titleEn: round.titleEn,
  unitId: unitId as Item["unitId"],
  count,
});

async function ownLines(db: Reader, context: RequestContext, round: RoundRecord): Promise<Item[]> {
  const workflow = await loadWorkflow(db, round.id);
  const access = accessOf(context, round, workflow);
  const stage = (["appraisal2", "appraisal1"] as const).find((one) => isWindowOpen(workflow, one, null, context.now));
  if (stage === undefined || access.seats.size === 0) return [];
  const waiting = [...access.leads].filter((id) => !isApproved(workflow, id, stage)).length;
  const open = await openAppraisal(db, context, round.id);
  const own = visibleParts(open, {}).filter(({ assignment }) => {
    const officer = assignment !== undefined && access.seats.has(assignment.id) && !access.leads.has(assignment.id);
    return officer && !isApproved(workflow, assignment.id, stage);
  });
  const marksOf = await loadMarks(db, round.id, own, stage);
  const isDueAt = await loadDue(db, open, own, stage);
  const left = own.filter((part) => {
    const marks = marksOf(part);
    const [seat] = seatsFor(access, { unitId: part.unitId, assignmentId: part.assignment?.id });
    return isDueAt(part, marks) && (seat === 2 ? !marks.secondDecided : !marks.decided);
  }).length;
  return [
    ...(left > 0 ? [itemOf(round, "appraise", left)] : []),
    ...(waiting > 0 ? [itemOf(round, "approve", waiting)] : []),
  ];
}

async function ownExplanations(deps: ScoringDeps, context: RequestContext, round: RoundRecord): Promise<Item[]> {
  const actor = getActor(context);
  const workflow = await loadWorkflow(deps.db.reader, round.id);
  const items: Item[] = [];
  for (const { unitId } of await listRoundUnits(deps.db.reader, round.id)) {
    const writes = isOfUnit(actor, "scoring.fill", unitId) || isOfUnit(actor, "scoring.approve", unitId);
    if (!writes || !isWindowOpen(workflow, "explanation", unitId, context.now)) continue;
    const { sum, state } = await getExplanation(deps, context, { roundId: round.id, unitId });
    const left = sum.awaiting - sum.answered;
    if (left > 0 || (state === "checking" && sum.awaiting > 0)) {
      items.push(itemOf(round, "explain", Math.max(left, 1), unitId));
    }
  }
  return items;
}
