import type { FileAnswer, QueryOf } from "../../../../../contract/operation.ts";
import type { getSurveyTemplate as GetSurveyTemplate } from "../../../../../contract/scoring/survey-import.ts";
import type { PlacedAnswers } from "../../../../../domain/scoring/survey/check-answers.ts";
import type { SurveyRow } from "../../../../../domain/scoring/survey/survey-columns.ts";
import { formsOfBlock } from "../../../../../domain/scoring/survey/survey-form.ts";
import { surveyImport } from "../../../../../domain/scoring/survey/survey-import.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { csvFile, workbookFile } from "../../../../platform/imports/import-files.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listAnswers } from "../../repository/survey/answers.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound } from "../open-round.ts";
import { loadSurveyPlan, type SurveyPlan } from "./open-survey.ts";

/** The table to fill in, or with what is stored: reading a filled one back changes nothing. */
export async function getSurveyTemplate(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { format, filled }: QueryOf<typeof GetSurveyTemplate>,
): Promise<FileAnswer> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const stored = filled === "yes" ? await listAnswers(db, roundId) : [];
  const rows = surveyRows(await loadSurveyPlan(db, round), stored);
  const wish = { language: context.language, day: dayInVietnam(context.now) };
  return format === "csv" ? csvFile(surveyImport, rows, wish) : workbookFile(surveyImport, rows, wish);
}

/** A row for each unit, component, form and option, units by the Vietnamese alphabet. */
export function surveyRows({ blocks, forms }: SurveyPlan, stored: readonly PlacedAnswers[]): SurveyRow[] {
  const keyOf = (unitId: string, component: string, form: string) => `${unitId} ${component} ${form}`;
  const known = new Map(stored.map((one) => [keyOf(one.unitId, one.component, one.form), one]));
  const rows: SurveyRow[] = [];
  for (const { block, parts, units } of blocks) {
    for (const unit of units.toSorted((a, b) => compareVietnamese(a.nameVi, b.nameVi))) {
      for (const { leaf, shape } of parts) {
        for (const form of formsOfBlock(forms, block.code)) {
          const answers = known.get(keyOf(unit.unitId, leaf.code, form.code));
          const common = {
            ...{ unit: unit.officialCode ?? unit.nameVi, unitName: unit.nameVi, block: block.code },
            ...{ component: leaf.code, componentName: leaf.name, form: form.code },
          };
          if (shape.kind === "mean") {
            rows.push({ ...common, option: null, count: answers?.answers ?? null, mean: answers?.mean ?? null });
            continue;
          }
          for (const { label } of shape.options) {
            const count = answers === undefined ? null : (answers.counts?.[label] ?? 0);
            rows.push({ ...common, option: label, count, mean: null });
          }
        }
      }
    }
  }
  return rows;
}
