import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  approveAppraisal as ApproveAppraisal,
  returnAppraisal as ReturnAppraisal,
} from "../../../../../contract/scoring/appraisal.ts";
import { isApproved } from "../../../../../domain/scoring/appraisal/access.ts";
import { appraisedParts } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { addProgress } from "../../../../../domain/scoring/appraisal/line-marks.ts";
import { hasBegun, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { settleKeys } from "../../../../platform/notices/settle-notices.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { endApproval, insertApproval } from "../../repository/appraisal.ts";
import { lockRound } from "../../repository/rounds.ts";
import { settleWithdrawn } from "../explanation/settle-explanation.ts";
import { tellDraftResult } from "../explanation/tell-draft-result.ts";
import { keyOfReminders } from "../follow/remind-round.ts";
import { roundNotFound } from "../open-round.ts";
import { listPartNames } from "../part-names.ts";
import { loadDue } from "./load-due.ts";
import { loadMarks } from "./load-marks.ts";
import { type OpenAppraisal, openAppraisal, visibleParts } from "./open-appraisal.ts";
import { tellPartReturned } from "./tell-people.ts";

interface PartAt {
  readonly roundId: string;
  readonly assignmentId: string;
}

/** The leader approves the part of the agency: from now on it is the draft result, and nobody changes it. */
export async function approveAppraisal(
  deps: ScoringDeps,
  context: RequestContext,
  at: PartAt,
  { stage, confirmIncomplete }: BodyOf<typeof ApproveAppraisal>,
): Promise<{ approvedAt: string }> {
  return withTransaction(deps, async (tx) => {
    const open = await openPart(tx, context, at, stage);
    refuseOwnUnit(open, at);
    if (isApproved(open.workflow, at.assignmentId, stage)) throw new AppError("scoring.part_approved");
    const { undecided, differing, empty } = await countOpenLines(tx, open, at, stage);
    if (undecided + differing > 0 && !confirmIncomplete) {
      const values = { undecided, differing, empty: empty.length };
      throw new AppError("scoring.part_incomplete", { values, faults: empty.slice(0, 50).map(nameEmpty) });
    }
    const { accountId } = getActor(context);
    const approvalId = deps.ids.next();
    await insertApproval(tx, { id: approvalId, ...at, stage, at: context.now, accountId });
    await settleKeys(tx, deps, keyOfReminders(at.roundId, stage, at.assignmentId));
    if (stage === "appraisal1") await tellShownUnits(tx, { deps, context, open, at, approvalId });
    await recordPartAct(
      tx,
      { deps, context, open, at },
      { verb: "scoring.approveAppraisal", stage, undecided, differing, empty: empty.length },
    );
    return { approvedAt: context.now.toISOString() };
  });
}

/** The leader gives the part back; what was approved is no longer the draft result. */
export async function returnAppraisal(
  deps: ScoringDeps,
  context: RequestContext,
  at: PartAt,
  { stage, reason }: BodyOf<typeof ReturnAppraisal>,
): Promise<{ returned: true }> {
  return withTransaction(deps, async (tx) => {
    const open = await openPart(tx, context, at, stage);
    const assignment = open.workflow.assignments.find((one) => one.id === at.assignmentId);
    if (assignment !== undefined) {
      await tellPartReturned(tx, { deps, context, round: open.round }, { assignment, stage, reason });
    }
    if (stage === "appraisal1") await settleReturned(tx, deps, open, at);
    await endApproval(tx, { assignmentId: at.assignmentId, stage, at: context.now });
    await recordPartAct(tx, { deps, context, open, at }, { verb: "scoring.returnAppraisal", stage, reason });
    return { returned: true };
  });
}

/** Behind the lock of the round: no verdict is being saved meanwhile. Only the leader of the part goes on. */
async function openPart(tx: Tx, context: RequestContext, at: PartAt, stage: AppraisalStage): Promise<OpenAppraisal> {
  await lockRound(tx, at.roundId);
  const open = await openAppraisal(tx, context, at.roundId);
  const exists = open.workflow.assignments.some((one) => one.id === at.assignmentId);
  if (!exists || !(open.access.seesAll || open.access.seats.has(at.assignmentId))) throw roundNotFound(context);
  if (!open.access.leads.has(at.assignmentId)) {
    throw new AppError("auth.forbidden", { values: { ability: "scoring.approve" } });
  }
  if (open.round.state !== "open") throw new AppError("scoring.round_not_open");
  if (!hasBegun(open.workflow, stage, context.now)) throw new AppError("scoring.part_not_begun");
  return open;
}

/** An approval stands for the whole part, so it is not given by anybody whose own unit the part appraises. */
function refuseOwnUnit({ blocks, workflow, access, units }: OpenAppraisal, { assignmentId }: PartAt): void {
  for (const block of blocks) {
    const own = { ...block, unitIds: block.unitIds.filter((unitId) => access.ownUnits.has(unitId)) };
    const part = appraisedParts(own, workflow.assignments, workflow.exclusions).find(
      ({ assignment }) => assignment?.id === assignmentId,
    );
    if (part === undefined) continue;
    throw new AppError("scoring.own_unit", { values: { unit: units.get(part.unitId)?.nameVi ?? "" } });
  }
}

/** Lines of the part without a verdict of the first appraiser, those of them without inputs, and where the two differ. */
async function countOpenLines(tx: Tx, open: OpenAppraisal, { roundId, assignmentId }: PartAt, stage: AppraisalStage) {
  const parts = visibleParts(open, {}).filter((part) => part.assignment?.id === assignmentId);
  const marksOf = await loadMarks(tx, roundId, parts, stage);
  const isDueAt = await loadDue(tx, open, parts, stage);
  let progress: ReturnType<typeof addProgress> | undefined;
  const empty: EmptyLine[] = [];
  for (const part of parts.filter((one) => isDueAt(one, marksOf(one)))) {
    const marks = marksOf(part);
    progress = addProgress(progress, marks);
    const unitName = open.units.get(part.unitId)?.nameVi ?? "";
    if (marks.empty && !marks.decided) empty.push({ unitName, component: part.leaf.code });
  }
  const { total = 0, decided = 0, both = 0, agreed = 0 } = progress ?? {};
  return { undecided: total - decided, differing: both - agreed, empty };
}

interface EmptyLine {
  readonly unitName: string;
  readonly component: string;
}

/** A line for which the unit sent nothing and nobody gave points. */
const nameEmpty = ({ unitName, component }: EmptyLine) => ({
  path: component,
  vi: `${unitName}, tiêu chí ${component}: chưa có số liệu, chưa cho điểm`,
  en: `${unitName}, ${component}: no inputs and no points`,
});

/** The units whose draft result is no longer asked about once the part is given back: nobody else asks them. */
async function settleReturned(tx: Tx, deps: ScoringDeps, open: OpenAppraisal, at: PartAt): Promise<void> {
  const stage = "appraisal1";
  const given = new Set(open.workflow.approvals.filter((one) => one.stage === stage).map((one) => one.assignmentId));
  const shown = partsOfAll(open).filter(({ assignment }) => assignment !== undefined && given.has(assignment.id));
  const marksOf = await loadMarks(tx, at.roundId, shown, stage);
  const asking = shown.filter((part) => marksOf(part).asked);
  const still = new Set(asking.filter((part) => part.assignment?.id !== at.assignmentId).map((part) => part.unitId));
  const unitIds = [...new Set(asking.map((part) => part.unitId))].filter((unitId) => !still.has(unitId));
  await settleWithdrawn(tx, deps, { roundId: at.roundId, unitIds });
}

/** Every line of the round, whoever appraises it. */
function partsOfAll({ blocks, workflow }: OpenAppraisal) {
  return blocks.flatMap((block) => appraisedParts(block, workflow.assignments, workflow.exclusions));
}

interface Told {
  readonly deps: ScoringDeps;
  readonly context: RequestContext;
  readonly open: OpenAppraisal;
  readonly at: PartAt;
  /** A part that was given back and is approved again is told again. */
  readonly approvalId: string;
}

/** Within the explanation window an approval shows the part to its units at once. */
async function tellShownUnits(
  tx: Tx,
  { deps, context, open, at: { roundId, assignmentId }, approvalId }: Told,
): Promise<void> {
  const parts = visibleParts(open, {}).filter((part) => part.assignment?.id === assignmentId);
  const shown = parts.filter(({ unitId }) => isWindowOpen(open.workflow, "explanation", unitId, context.now));
  const marksOf = await loadMarks(tx, roundId, shown, "appraisal1");
  const lines = open.workflow.assignments.filter((line) => line.id === assignmentId);
  const names = await listPartNames(tx, roundId, lines, dayInVietnam(context.now));
  const part = names.get(assignmentId) ?? null;
  for (const [unitId, own] of Map.groupBy(shown, (part) => part.unitId)) {
    const asked = own.filter((part) => marksOf(part).asked).length;
    const draft = { unitId, part, components: own.length, asked, showing: approvalId };
    await tellDraftResult(tx, deps, open.round, draft);
  }
}

async function recordPartAct(
  tx: Tx,
  by: { deps: ScoringDeps; context: RequestContext; open: OpenAppraisal; at: PartAt },
  { verb, reason, ...detail }: { verb: string; stage: AppraisalStage; reason?: string; [key: string]: unknown },
): Promise<void> {
  const { deps, context, open, at } = by;
  const agencyId = open.workflow.assignments.find((one) => one.id === at.assignmentId)?.agencyUnitId ?? "";
  const names = await namePeople(tx, { accountIds: [], unitIds: [agencyId] });
  await recordAct(tx, deps, context, {
    verb,
    subjectType: "round",
    subjectIds: [at.roundId],
    ability: "scoring.approve",
    inUnit: null,
    reason: reason ?? null,
    detail: {
      title: open.round.titleVi,
      assignmentId: at.assignmentId,
      unitName: names.units.get(agencyId)?.nameVi,
      ...detail,
    },
  });
}
