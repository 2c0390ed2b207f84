import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { mostForms, SurveyForm } from "../../domain/scoring/survey/survey-form.ts";
import { defineOperation } from "../operation.ts";
import { ExactNumber, Reason, TextPair } from "./texts.ts";

const path = "/api/rounds/{roundId}/survey";
const roundParams = z.strictObject({ roundId: RoundId });
const unitParams = z.strictObject({ roundId: RoundId, unitId: UnitId });
const cellParams = z.strictObject({ roundId: RoundId, unitId: UnitId, component: z.string().min(1).max(60) });
const Answers = z.int().min(0).max(999_999);

/** A form with how far it has come. */
export const SurveyFormView = SurveyForm.extend({
  /** Units about which it has answers, and units it rates. */
  answeredUnits: z.int(),
  units: z.int(),
});
export type SurveyFormView = z.infer<typeof SurveyFormView>;

/** A component by survey. */
export const SurveyComponent = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  max: z.string(),
  /** options: answers by option; mean: a mean and the number of answers. */
  kind: z.enum(["options", "mean"]),
});
export type SurveyComponent = z.infer<typeof SurveyComponent>;

/** One component of one unit in the matrix. */
export const SurveyPoint = z.object({
  component: z.string(),
  /** Null: nobody answered, or what is stored gives none. */
  points: z.string().nullable(),
  /** People who answered, over all forms. */
  answers: z.int(),
  /** notScored: left out for the unit; otherSource: points that came in without answers by form. */
  state: z.enum(["answered", "empty", "notScored", "otherSource"]),
});
export type SurveyPoint = z.infer<typeof SurveyPoint>;

export const SurveyUnit = z.object({
  unitId: UnitId,
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  officialCode: z.string().nullable(),
  cells: z.array(SurveyPoint),
});
export type SurveyUnit = z.infer<typeof SurveyUnit>;

export const Survey = z.object({
  forms: z.array(SurveyFormView),
  /** Rises with every change of the forms. */
  formsVersion: z.int(),
  blocks: z.array(
    z.object({ code: BlockCode, nameVi: z.string(), nameEn: z.string().nullable(), components: z.int() }),
  ),
  /** The block that is shown. */
  block: BlockCode,
  components: z.array(SurveyComponent),
  units: z.array(SurveyUnit),
  /** True where every unit of the block is shown; a unit sees itself alone. */
  seesAll: z.boolean(),
  abilities: z.object({ manage: z.boolean() }),
});
export type Survey = z.infer<typeof Survey>;

export const getSurvey = defineOperation({
  id: "scoring.getSurvey",
  method: "GET",
  path,
  summary: "The survey of a round: forms with progress, and the matrix of one block with points and numbers of answers",
  access: { ability: "scoring.read" },
  params: roundParams,
  query: z.strictObject({ block: BlockCode.optional() }),
  output: Survey,
  errors: ["record.not_found"],
});

export const getSurveyWorkbook = defineOperation({
  id: "scoring.getSurveyWorkbook",
  method: "GET",
  path: `${path}/workbook`,
  summary: "The whole survey as a workbook: points and answers by unit and component, and every answer by form",
  access: { ability: "scoring.read" },
  params: roundParams,
  output: { kind: "file", mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  errors: ["record.not_found"],
});

/** What one form says of one component of one unit. */
export const SurveyFormAnswers = z.object({
  form: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  weight: z.string().nullable(),
  collected: z.int(),
  /** 0: nothing was entered yet. */
  version: z.int(),
  answers: z.int(),
  /** Answers by label of the option with their share of the form in percent; null for a mean. */
  counts: z.array(z.object({ label: z.string(), count: z.int(), percent: z.string().nullable() })).nullable(),
  mean: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type SurveyFormAnswers = z.infer<typeof SurveyFormAnswers>;

/** One component of one unit, down to the answers. */
export const SurveyCell = z.object({
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  component: SurveyComponent,
  /** Options with what each is worth in percent of the maximum; empty for a mean. */
  options: z.array(z.object({ label: z.string(), labelEn: z.string().nullable(), percent: z.string() })),
  /** The highest mean; null where the rule knows none. */
  scale: z.string().nullable(),
  forms: z.array(SurveyFormAnswers),
  answers: z.int(),
  weighted: z.boolean(),
  /** Share of each option over all forms in percent, by weight where weights are set. */
  shares: z.array(z.object({ label: z.string(), percent: z.string() })),
  /** True where the column was entered directly since, and is not what the answers give. */
  differs: z.boolean(),
  /** What the survey column says and gives; null: nothing. */
  column: z
    .object({
      points: ExactNumber.nullable(),
      how: TextPair,
      note: z.string().nullable(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
    })
    .nullable(),
  /** Every version of the answers, the newest first. */
  history: z.array(
    z.object({
      form: z.string(),
      version: z.int(),
      answers: z.int(),
      counts: z.array(z.object({ label: z.string(), count: z.int() })).nullable(),
      mean: z.string().nullable(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
      batchId: z.uuid(),
      kind: z.enum(["file", "hand"]),
      reason: z.string(),
    }),
  ),
  abilities: z.object({ manage: z.boolean() }),
});
export type SurveyCell = z.infer<typeof SurveyCell>;

export const getSurveyCell = defineOperation({
  id: "scoring.getSurveyCell",
  method: "GET",
  path: `${path}/units/{unitId}/components/{component}`,
  summary:
    "One component of one unit: answers by form and option with shares, how the points come about, every version",
  access: { ability: "scoring.read" },
  params: cellParams,
  output: SurveyCell,
  errors: ["record.not_found"],
});

export const listSurveyAnswers = defineOperation({
  id: "scoring.listSurveyAnswers",
  method: "GET",
  path: `${path}/units/{unitId}`,
  summary: "How many people answered about a unit, by component; empty where the survey is not the person's to see",
  access: { ability: "scoring.read" },
  params: unitParams,
  output: z.object({ items: z.array(z.object({ component: z.string(), answers: z.int(), forms: z.int() })) }),
  errors: ["record.not_found"],
});

export const saveSurveyForms = defineOperation({
  id: "scoring.saveSurveyForms",
  method: "POST",
  path: `${path}/forms`,
  summary:
    "Declare the forms of the survey: who answers, weights, forms issued and collected; points follow the weights",
  access: { ability: "scoring.manage" },
  params: roundParams,
  body: z.strictObject({ forms: z.array(SurveyForm).max(mostForms), basedOnVersion: z.int().min(0), reason: Reason }),
  output: z.object({ formsVersion: z.int(), movedUnits: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.round_published",
    "scoring.survey_forms_refused",
    "scoring.survey_form_in_use",
    "scoring.survey_answers_refused",
  ],
});

/** Answers of one form as typed; no answers at all takes away what is stored. */
export const TypedAnswers = z.strictObject({
  form: z.string().min(1).max(20),
  basedOnVersion: z.int().min(0),
  /** By label of the option; null for a mean. */
  counts: z.record(z.string().min(1).max(200), Answers).nullable(),
  mean: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,8})?$/)
    .nullable(),
  /** Behind a mean; for answers by option their sum counts. */
  answers: Answers,
});
export type TypedAnswers = z.infer<typeof TypedAnswers>;

export const saveSurveyAnswers = defineOperation({
  id: "scoring.saveSurveyAnswers",
  method: "POST",
  path: `${path}/units/{unitId}/components/{component}`,
  summary:
    "Enter the answers about one component of one unit by hand, with a reason; what stood there stays in the history",
  access: { ability: "scoring.manage" },
  params: cellParams,
  body: z.strictObject({ answers: z.array(TypedAnswers).min(1).max(mostForms), reason: Reason }),
  output: z.object({ changed: z.int(), points: z.string().nullable(), answers: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.round_published", "scoring.survey_answers_refused"],
});
