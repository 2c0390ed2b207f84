import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { moveExplanation as MoveExplanation } from "../../../../../contract/scoring/explanation.ts";
import { needsHead, moveExplanation as nextState } from "../../../../../domain/scoring/appraisal/explanation-state.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { writeExplanationSheet } from "../../repository/explanation-sheets.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { type Told, tellExplanationMoved, tellExplanationSubmitted } from "../appraisal/tell-people.ts";
import { recordSheetAct } from "../sheets/record-sheet-act.ts";
import { type OpenExplanation, openExplanation } from "./open-explanation.ts";
import { assertOpen } from "./save-explanation.ts";
import { settleExplanation } from "./settle-explanation.ts";

/** Sends the explanation to the head, returns it, submits it with the head's approval, or takes it back. */
export async function moveExplanation(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
  { act, basedOnVersion, reason }: BodyOf<typeof MoveExplanation>,
): Promise<AnswerOf<typeof MoveExplanation>> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openExplanation(tx, context, at);
    const { sheet } = open;
    const ability = needsHead(act) ? "scoring.approve" : "scoring.fill";
    if (!(needsHead(act) ? open.heads : open.fills)) throw new AppError("auth.forbidden", { values: { ability } });
    assertOpen(context, open);
    const state = nextState(sheet.state, act);
    if (state === undefined) throw new AppError("scoring.explanation_moved");
    if (sheet.version !== basedOnVersion) {
      const stored = { state: sheet.state, version: sheet.version };
      throw new AppError("record.changed", { values: { what: open.unit.nameVi }, conflict: { stored, sent: { act } } });
    }
    if (act === "return" && reason === null) throw refused(context, "-", noReason);
    if (act === "submit" || act === "send") await assertAnswered(tx, context, open);
    const submits = state === "submitted";
    const next = {
      unitId: at.unitId,
      state,
      version: sheet.version + 1,
      returnReason: act === "return" ? reason : null,
      submittedAt: submits ? context.now : null,
      submittedBy: submits ? getActor(context).accountId : null,
    };
    await writeExplanationSheet(tx, at.roundId, next);
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.moveExplanation",
      ability,
      reason,
      detail: {
        step: act,
        version: next.version,
      },
    });
    await settleExplanation(tx, deps, at);
    if (act === "send" || act === "return") {
      const told = { unit: open.unit, version: next.version, act, reason };
      await tellExplanationMoved(tx, { deps, context, round: open.round }, told);
    }
    if (submits) await tellAppraisers(tx, { deps, context, round: open.round }, open, next.version);
    return { state, version: next.version };
  });
}

/** Those who appraise what the unit answered learn that there is something to look at again. */
async function tellAppraisers(tx: Tx, told: Told, { unit, parts, workflow }: OpenExplanation, version: number) {
  const entries = await listEntries(tx, told.round.id, { units: [unit.unitId], stages: ["explanation"] });
  const answered = new Set(entries.map(({ component }) => component));
  const own = parts.filter(({ leaf }) => answered.has(leaf.code));
  for (const [assignmentId, lines] of Map.groupBy(own, (part) => part.assignmentId)) {
    const assignment = workflow.assignments.find((one) => one.id === assignmentId);
    if (assignment === undefined) continue;
    await tellExplanationSubmitted(tx, told, { assignment, unit, components: lines.length, version });
  }
}

const noReason = { vi: "phải nêu lý do trả lại", en: "a return needs a reason" };
const unanswered = {
  vi: "cơ quan thẩm định yêu cầu giải trình, chưa trả lời",
  en: "the appraisers ask, and there is no answer",
};

/** What the appraisers asked has an answer; a lowered score without one stands accepted by silence. */
async function assertAnswered(tx: Tx, context: RequestContext, open: OpenExplanation): Promise<void> {
  const stages = ["appraisal1", "explanation"] as const;
  const entries = await listEntries(tx, open.round.id, { units: [open.unit.unitId], stages });
  const has = (component: string, stage: string) =>
    entries.some((one) => one.component === component && one.stage === stage && one.seat === 1);
  const asks = (component: string) =>
    entries.some(
      (one) => one.component === component && one.stage === "appraisal1" && one.seat === 1 && one.asksExplanation,
    );
  const silent = open.parts.find(({ leaf, approved }) => approved && asks(leaf.code) && !has(leaf.code, "explanation"));
  if (silent !== undefined) throw refused(context, silent.leaf.code, unanswered);
}

function refused(context: RequestContext, component: string, text: { vi: string; en: string }): AppError {
  const values = { component, first: text[context.language] };
  return new AppError("scoring.explanation_refused", { values, faults: [{ path: component, ...text }] });
}
