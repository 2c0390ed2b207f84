import * as survey from "../../../contract/scoring/survey.ts";
import * as imports from "../../../contract/scoring/survey-import.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getSurveyCell } from "./service/survey/get-cell.ts";
import { getSurvey, listSurveyAnswers } from "./service/survey/get-survey.ts";
import { applySurveyImport, previewSurveyImport } from "./service/survey/import-survey.ts";
import { getSurveyBatch, listSurveyBatches } from "./service/survey/read-batches.ts";
import { saveSurveyAnswers } from "./service/survey/save-answers.ts";
import { saveSurveyForms } from "./service/survey/save-forms.ts";
import { getSurveyTemplate } from "./service/survey/template.ts";
import { getSurveyWorkbook } from "./service/survey/workbook.ts";

/** The survey of a round: forms, answers, imports. Each line: which operation, which service. */
export function surveyRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, survey.getSurvey, ({ context, params, query }) =>
    getSurvey(deps, context, params.roundId, query.block),
  );
  mount(app, on, survey.getSurveyWorkbook, ({ context, params }) => getSurveyWorkbook(deps, context, params.roundId));
  mount(app, on, survey.getSurveyCell, ({ context, params }) => getSurveyCell(deps, context, params));
  mount(app, on, survey.listSurveyAnswers, ({ context, params }) => listSurveyAnswers(deps, context, params));
  mount(app, on, survey.saveSurveyForms, ({ context, params, body }) =>
    saveSurveyForms(deps, context, params.roundId, body),
  );
  mount(app, on, survey.saveSurveyAnswers, ({ context, params, body }) =>
    saveSurveyAnswers(deps, context, params, body),
  );
  mount(app, on, imports.getSurveyTemplate, ({ context, params, query }) =>
    getSurveyTemplate(deps, context, params.roundId, query),
  );
  mount(app, on, imports.previewSurveyImport, ({ context, params, body }) =>
    previewSurveyImport(deps, context, params.roundId, body),
  );
  mount(app, on, imports.applySurveyImport, ({ context, params, body }) =>
    applySurveyImport(deps, context, params, body),
  );
  mount(app, on, imports.listSurveyBatches, ({ context, params }) => listSurveyBatches(deps, context, params.roundId));
  mount(app, on, imports.getSurveyBatch, ({ context, params }) => getSurveyBatch(deps, context, params));
}
