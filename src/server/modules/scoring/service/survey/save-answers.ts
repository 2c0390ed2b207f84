import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { saveSurveyAnswers as SaveSurveyAnswers } from "../../../../../contract/scoring/survey.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { findAnswerFaults, sameAnswers } from "../../../../../domain/scoring/survey/check-answers.ts";
import type { FormAnswers } from "../../../../../domain/scoring/survey/combine-answers.ts";
import { printAnswers } from "../../../../../domain/scoring/survey/describe-answers.ts";
import { formsOfBlock } from "../../../../../domain/scoring/survey/survey-form.ts";
import type { SurveyLine } from "../../../../../domain/scoring/survey/survey-import.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { listAnswers } from "../../repository/survey/answers.ts";
import { manageRound, recordSetup } from "../setup/manage-round.ts";
import { findCell, loadSurveyPlan } from "./open-survey.ts";
import { writeSurvey } from "./write-survey.ts";

/** Where one component of one unit stands. */
export interface CellPlace {
  readonly roundId: string;
  readonly unitId: string;
  readonly component: string;
}

/** Enters the answers about one component of one unit by hand; a form left as it was writes nothing. */
export async function saveSurveyAnswers(
  deps: ScoringDeps,
  context: RequestContext,
  at: CellPlace,
  { answers: sent, reason }: BodyOf<typeof SaveSurveyAnswers>,
): Promise<AnswerOf<typeof SaveSurveyAnswers>> {
  const { roundId, unitId, component } = at;
  return manageRound(deps, context, roundId, async (tx, round) => {
    const plan = await loadSurveyPlan(tx, round);
    const { block, unit, part } = findCell(context, plan, at);
    const forms = formsOfBlock(plan.forms, block.block.code);
    const stored = new Map(
      (await listAnswers(tx, roundId, { units: [unitId], component })).map((one) => [one.form, one]),
    );
    const behind = sent.some((one) => (stored.get(one.form)?.version ?? 0) !== one.basedOnVersion);
    if (behind) {
      const conflict = { stored: [...stored.values()].map(bare), sent };
      throw new AppError("record.changed", { values: { what: unit.nameVi }, conflict });
    }
    const faults: (Text & { path: string })[] = [];
    const lines = sent.map(({ form: code, counts, mean, answers }, index): SurveyLine => {
      const total = counts === null ? answers : Object.values(counts).reduce((sum, count) => sum + count, 0);
      const after: FormAnswers = { form: code, answers: total, counts, mean: total === 0 ? null : mean };
      const before = stored.get(code);
      const form = forms.find((one) => one.code === code);
      const doubled = sent.findIndex((one) => one.form === code) < index;
      const wrong = form === undefined || doubled ? [noForm(code)] : findAnswerFaults(part.shape, form, after);
      faults.push(...wrong.map((text) => ({ path: `answers[${index}]`, ...text })));
      const changed = !sameAnswers(before, after);
      return {
        unitId,
        component,
        form: code,
        row: 0,
        before: before === undefined ? null : bare(before),
        after,
        changed,
      };
    });
    const [first] = faults;
    if (first !== undefined) {
      throw new AppError("scoring.survey_answers_refused", { values: { first: first[context.language] }, faults });
    }
    const changed = lines.filter((line) => line.changed);
    if (changed.length > 0) {
      const source = { kind: "hand" as const, fileName: null, contentSha256: null, reason };
      const batchId = await writeSurvey(tx, deps, context, plan, { source, lines: changed });
      const said = (one: FormAnswers | null) => (one === null ? null : printAnswers(part.shape, one));
      const changes = changed.map(({ form, before, after }) => ({ form, before: said(before), after: said(after) }));
      const detail = { batchId, unitId, unitName: unit.nameVi, component, count: changed.length, changes };
      await recordSetup(tx, deps, context, round, { verb: "scoring.saveSurveyAnswers", reason, detail });
    }
    const [entry] = await listEntries(tx, roundId, { units: [unitId], components: [component], stages: ["survey"] });
    const points = entry && scoreColumn(block.compiled, part.at, entry).points;
    const all = (await listAnswers(tx, roundId, { units: [unitId], component })).map((one) => one.answers);
    return {
      changed: changed.length,
      points: points === undefined ? null : printPoints(points),
      answers: all.reduce((sum, one) => sum + one, 0),
    };
  });
}

const noForm = (code: string): Text => ({
  vi: `không có mẫu phiếu “${code}” cho đơn vị này, hoặc mẫu được ghi hai lần`,
  en: `there is no form “${code}” for this unit, or it stands twice`,
});
const bare = ({ form, answers, counts, mean }: FormAnswers): FormAnswers => ({ form, answers, counts, mean });
