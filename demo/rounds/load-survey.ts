import { type SurveyRow, surveyColumns } from "../../src/domain/scoring/survey/survey-columns.ts";
import type { SurveyForm } from "../../src/domain/scoring/survey/survey-form.ts";
import { findRound } from "../../src/server/modules/scoring/repository/rounds.ts";
import { listBatches } from "../../src/server/modules/scoring/repository/survey/batches.ts";
import { countFormVersions } from "../../src/server/modules/scoring/repository/survey/forms.ts";
import {
  applySurveyImport,
  previewSurveyImport,
} from "../../src/server/modules/scoring/service/survey/import-survey.ts";
import { loadSurveyPlan } from "../../src/server/modules/scoring/service/survey/open-survey.ts";
import { saveSurveyForms } from "../../src/server/modules/scoring/service/survey/save-forms.ts";
import { surveyRows } from "../../src/server/modules/scoring/service/survey/template.ts";
import { writeCsv } from "../../src/server/platform/xlsx/csv.ts";
import type { DemoStage } from "./demo-stage.ts";

/** A survey as its owner brought it in. */
export interface SurveyStory {
  readonly forms: readonly SurveyForm[];
  /** Counted from the day of the stage. */
  readonly day: number;
  readonly fileName: string;
  readonly reason: string;
  /** The rows of the empty table that were filled in, with their answers. */
  readonly answer: (rows: readonly SurveyRow[]) => readonly SurveyRow[];
}

/** Declares the forms of a round and imports the answers; what people did with the survey since stays. */
export async function loadSurvey(stage: DemoStage, roundId: string, story: SurveyStory): Promise<void> {
  const { scoring, context } = stage.as("chutri", stage.at(story.day, 14));
  const db = scoring.db.reader;
  const { reason, fileName } = story;
  if ((await countFormVersions(db, roundId)) === 0) {
    await saveSurveyForms(scoring, context, roundId, { forms: [...story.forms], basedOnVersion: 0, reason });
  }
  const round = await findRound(db, roundId);
  if (round === undefined || (await listBatches(db, roundId)).length > 0) return;
  const rows = story.answer(surveyRows(await loadSurveyPlan(db, round), []));
  const { previewId, faults } = await previewSurveyImport(scoring, context, roundId, {
    fileName,
    bytes: writeTable(rows),
  });
  if (faults[0] !== undefined) throw new Error(`the demonstration is faulty: ${JSON.stringify(faults[0])}`);
  await applySurveyImport(scoring, context, { roundId, previewId }, { reason });
}

function writeTable(rows: readonly SurveyRow[]): Uint8Array {
  const cell = (value: string | number | null) => (value === null ? "" : String(value));
  return writeCsv([
    surveyColumns.map((column) => column.title.vi),
    ...rows.map((row) => surveyColumns.map(({ key }) => cell(row[key]))),
  ]);
}
