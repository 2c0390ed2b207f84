import type { NamedUnit } from "../match-unit.ts";
import type { PlacedAnswers } from "./check-answers.ts";
import type { SurveyForm } from "./survey-form.ts";
import type { SurveyShape } from "./survey-shape.ts";

/** What a table of survey results is checked against. */
export interface SurveyImportState {
  readonly roundId: string;
  readonly forms: readonly SurveyForm[];
  readonly units: readonly NamedUnit[];
  /** By block: every component; null where it is not by survey. */
  readonly components: Readonly<Record<string, Readonly<Record<string, SurveyShape | null>>>>;
  readonly stored: readonly PlacedAnswers[];
}
