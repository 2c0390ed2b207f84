import type { BodyOf } from "../../../../../contract/operation.ts";
import type { saveSurveyForms as SaveSurveyForms } from "../../../../../contract/scoring/survey.ts";
import { findFormFaults, listFormChanges, type SurveyForm } from "../../../../../domain/scoring/survey/survey-form.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listAnswers } from "../../repository/survey/answers.ts";
import { countFormVersions, writeSurveyForms } from "../../repository/survey/forms.ts";
import { manageRound, recordSetup } from "../setup/manage-round.ts";
import { loadSurveyPlan, type SurveyPlan } from "./open-survey.ts";
import { combineColumns } from "./write-survey.ts";

/** Declares the forms of a round; where weights change, the points of every answered component follow. */
export async function saveSurveyForms(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  sent: BodyOf<typeof SaveSurveyForms>,
): Promise<{ formsVersion: number; movedUnits: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const plan = await loadSurveyPlan(tx, round);
    const version = await countFormVersions(tx, roundId);
    if (version !== sent.basedOnVersion) {
      throw new AppError("record.changed", {
        values: { what: "" },
        conflict: { stored: plan.forms, sent: sent.forms },
      });
    }
    assertSound(context, plan, sent.forms);
    const ended = plan.forms.filter((form) => !sent.forms.some((one) => one.code === form.code));
    await assertUnused(tx, context, plan, sent.forms);
    const put = sent.forms.flatMap((form, position) =>
      isSame(plan.forms[position], form) ? [] : [{ id: deps.ids.next(), position, form }],
    );
    await writeSurveyForms(tx, roundId, {
      ...{ put, at: context.now, accountId: getActor(context).accountId },
      ended: ended.map((form) => form.code),
    });
    const moved = await combineAll(tx, deps, context, round);
    const detail = { changes: listFormChanges(plan.forms, sent.forms), units: moved.length };
    await recordSetup(tx, deps, context, round, { verb: "scoring.saveSurveyForms", reason: sent.reason, detail });
    return { formsVersion: await countFormVersions(tx, roundId), movedUnits: moved.length };
  });
}

function assertSound(context: RequestContext, { blocks }: SurveyPlan, forms: readonly SurveyForm[]): void {
  const faults = findFormFaults(
    forms,
    blocks.map(({ block }) => block.code),
  );
  const [first] = faults;
  if (first === undefined) return;
  throw new AppError("scoring.survey_forms_refused", {
    values: { first: first[context.language] },
    faults: faults.map(({ at, field, vi, en }) => ({ path: `forms[${at}].${field}`, vi, en })),
  });
}

/** A form that has answers stays, about the same units, and collected no fewer than answered. */
async function assertUnused(
  tx: Tx,
  context: RequestContext,
  plan: SurveyPlan,
  forms: readonly SurveyForm[],
): Promise<void> {
  const answers = (await listAnswers(tx, plan.round.id)).filter((one) => one.answers > 0);
  for (const [code, given] of Map.groupBy(answers, (one) => one.form)) {
    const before = plan.forms.find((one) => one.code === code);
    const after = forms.find((one) => one.code === code);
    const staysThere = after !== undefined && (after.blockCode === null || after.blockCode === before?.blockCode);
    if (!staysThere) throw new AppError("scoring.survey_form_in_use", { values: { code } });
    const most = Math.max(...given.map((one) => one.answers));
    if (most <= after.collected) continue;
    const fault = {
      vi: `mẫu ${code}: thu về ${after.collected} phiếu, ít hơn ${most} phiếu trả lời đã nhập`,
      en: `form ${code}: ${after.collected} collected, fewer than the ${most} answers entered`,
    };
    const faults = [{ path: `forms[${forms.indexOf(after)}].collected`, ...fault }];
    throw new AppError("scoring.survey_forms_refused", { values: { first: fault[context.language] }, faults });
  }
}

function isSame(one: SurveyForm | undefined, other: SurveyForm): boolean {
  return one !== undefined && (Object.keys(other) as (keyof SurveyForm)[]).every((key) => one[key] === other[key]);
}

async function combineAll(tx: Tx, deps: ScoringDeps, context: RequestContext, round: RoundRecord) {
  const places = await listAnswers(tx, round.id);
  return combineColumns(tx, deps, context, await loadSurveyPlan(tx, round), places);
}
