import type { BodyOf } from "../../../../../contract/operation.ts";
import type { saveExplanation as SaveExplanation } from "../../../../../contract/scoring/explanation.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { type EntryContent, emptyContent } from "../../../../../domain/scoring/columns/entry.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { claimsNotApplicable, onlyByOwner } from "../../../../../domain/scoring/sheet/claimed-not-applicable.ts";
import { plainAnswers } from "../../../../../domain/scoring/sheet/plain-answers.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { writeExplanationSheet } from "../../repository/explanation-sheets.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { unitNotInRound } from "../open-round.ts";
import { recordSheetAct } from "../sheets/record-sheet-act.ts";
import { writeColumns } from "../write-columns.ts";
import { type ExplainedPart, type OpenExplanation, openExplanation } from "./open-explanation.ts";

type Body = BodyOf<typeof SaveExplanation>;

/** The unit's answer for one component: it accepts the draft result, or explains and may propose other inputs. */
export async function saveExplanation(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
  body: Body,
): Promise<{ version: number; at: string }> {
  const { component, basedOnVersion } = body;
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openExplanation(tx, context, at);
    assertMayWrite(context, open);
    const part = open.parts.find((one) => one.leaf.code === component);
    if (part === undefined) throw unitNotInRound(context);
    const filter = { units: [at.unitId], components: [component], stages: ["explanation"] as const };
    const [current] = await listEntries(tx, at.roundId, filter);
    if ((current?.version ?? 0) !== basedOnVersion) {
      const stored =
        current === undefined ? null : { text: current.note, inputs: current.inputs, verdict: current.verdict };
      throw new AppError("record.changed", { values: { what: component }, conflict: { stored, sent: body } });
    }
    const self = { ...filter, stages: ["self"] as const };
    const [own] = await listEntries(tx, at.roundId, self);
    const write = {
      component,
      stage: "explanation" as const,
      ...contentOf(context, open, part, { ...body, own: own?.inputs }),
    };
    await writeColumns(tx, deps, context, { ...open, ability: "scoring.fill" }, [write]);
    if (open.sheet.version === 0) await writeExplanationSheet(tx, at.roundId, { ...open.sheet, version: 1 });
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.saveExplanation",
      detail: {
        component,
        version: basedOnVersion + 1,
      },
    });
    return { version: basedOnVersion + 1, at: context.now.toISOString() };
  });
}

function assertMayWrite(context: RequestContext, { round, unit, workflow, sheet, fills }: OpenExplanation): void {
  if (!fills) throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
  assertOpen(context, { round, unit, workflow });
  if (sheet.state !== "drafting") throw new AppError("scoring.explanation_closed");
}

/** The round is under way and the explanation window of the unit is open. */
export function assertOpen(
  context: RequestContext,
  { round, unit, workflow }: Pick<OpenExplanation, "round" | "unit" | "workflow">,
): void {
  if (round.state !== "open") throw new AppError("scoring.round_not_open");
  if (!isWindowOpen(workflow, "explanation", unit.unitId, context.now)) {
    throw new AppError("scoring.window_closed", { values: { stage: stageLabels.explanation[context.language] } });
  }
}

/** `own`: what the unit itself stated before. */
function contentOf(
  context: RequestContext,
  open: OpenExplanation,
  part: ExplainedPart,
  body: Body & { readonly own: EntryContent["inputs"] | undefined },
): EntryContent {
  const component = part.leaf.code;
  const refuse = (texts: readonly { vi: string; en: string }[]) =>
    new AppError("scoring.explanation_refused", {
      values: { component, first: texts[0]?.[context.language] ?? "" },
      faults: texts.map((text) => ({ path: component, ...text })),
    });
  if (!part.approved) {
    throw refuse([{ vi: "chưa có kết quả dự kiến của tiêu chí này", en: "it has no draft result yet" }]);
  }
  if (body.answer === "accepts") return { ...emptyContent, verdict: "accepted", note: body.text || null };
  if ((body.text?.length ?? 0) < 3) throw refuse([{ vi: "ghi nội dung giải trình", en: "write the explanation" }]);
  const given = Object.fromEntries(Object.entries(body.inputs).filter(([, value]) => value.trim() !== ""));
  const inputs = plainAnswers(open.compiled, component, given);
  if (claimsNotApplicable(inputs, body.own)) throw refuse([onlyByOwner]);
  if (Object.keys(inputs).length > 0) {
    const { faults } = scoreColumn(open.compiled, part.at, {
      stage: "explanation",
      inputs,
      points: null,
      reason: null,
    });
    if (faults.length > 0) throw refuse(faults);
  }
  return { ...emptyContent, inputs, note: body.text };
}
