import { z } from "zod";
import { Amount } from "./amount.ts";

/**
 * The fifteen kinds of scoring rules, as plain data. What each means, its inputs and its source: docs/rules/scoring.md.
 * The name of an input in a table is the name the rule gives it, or `value` where the rule names none.
 */

const InputName = z.string().min(1);

/** A yes/no input that, when yes, replaces the points of the whole component ("a leader was disciplined: 0"). */
export const KnockOut = z.object({
  when: InputName,
  points: Amount,
  text: z.string().optional(),
  textEn: z.string().optional(),
});
export type KnockOut = z.infer<typeof KnockOut>;

/** What people call an input on forms, in templates and explanations; tables bring it by its name all the same. */
export const InputTitle = z.object({ name: InputName, title: z.string().min(1), titleEn: z.string().optional() });
export type InputTitle = z.infer<typeof InputTitle>;

/** What people read for an option, an item or a band, and the same in English. */
const labels = { label: z.string().optional(), labelEn: z.string().optional() };

const common = { knockOut: KnockOut.optional(), inputs: z.array(InputTitle).optional() };

export const YesNoRule = z.object({ kind: z.literal("yesNo"), yes: Amount, no: Amount.default("0"), ...common });
export type YesNoRule = z.infer<typeof YesNoRule>;

export const ChoiceRule = z.object({
  kind: z.literal("choice"),
  options: z.array(z.object({ id: z.string().min(1), ...labels, points: Amount })).min(1),
  ...common,
});
export type ChoiceRule = z.infer<typeof ChoiceRule>;

/** `and` adds the ticked items, `or` takes the best ticked one, `formula` computes from the ticks (1 or 0). */
export const ChecklistRule = z.object({
  kind: z.literal("checklist"),
  items: z.array(z.object({ id: z.string().min(1), ...labels, points: Amount.default("0") })).min(1),
  mode: z.enum(["and", "or", "formula"]).default("and"),
  formula: z.string().optional(),
  ...common,
});
export type ChecklistRule = z.infer<typeof ChecklistRule>;

export const Band = z.object({
  min: Amount.optional(),
  minExclusive: Amount.optional(),
  max: Amount.optional(),
  maxInclusive: Amount.optional(),
  points: Amount,
  ...labels,
});
export type Band = z.infer<typeof Band>;

/** `explicit` reads as "[min,max)": a bound is open or closed by its key, `minExclusive` and `maxInclusive`. */
export const BandsRule = z.object({
  kind: z.literal("bands"),
  input: InputName.optional(),
  numerator: InputName.optional(),
  denominator: InputName.optional(),
  bands: z.array(Band).min(1),
  interval: z.enum(["[min,max)", "(min,max]", "explicit"]).default("[min,max)"),
  ...common,
});
export type BandsRule = z.infer<typeof BandsRule>;

const share = {
  denominator: InputName,
  /** A share below this fraction gives 0. */
  zeroBelow: Amount.optional(),
  /** The share is cut to this fraction of the maximum; 1 unless stated. */
  cap: Amount.optional(),
  /** Points never fall below this, except where `zeroBelow` gives 0. */
  floor: Amount.optional(),
};

export const RatioRule = z.object({ kind: z.literal("ratio"), numerator: InputName, ...share, ...common });
export type RatioRule = z.infer<typeof RatioRule>;

/** `target` is a fraction ("0.70"): full points when numerator / denominator reaches it. */
export const RatioToTargetRule = z.object({
  kind: z.literal("ratioToTarget"),
  numerator: InputName,
  target: Amount,
  ...share,
  ...common,
});
export type RatioToTargetRule = z.infer<typeof RatioToTargetRule>;

export const WeightedRatioRule = z.object({
  kind: z.literal("weightedRatio"),
  terms: z.array(z.object({ input: InputName, weight: Amount })).min(1),
  ...share,
  ...common,
});
export type WeightedRatioRule = z.infer<typeof WeightedRatioRule>;

/** `perOccurrence` is written with its sign ("-0.25"). */
export const CountPenaltyRule = z.object({
  kind: z.literal("countPenalty"),
  input: InputName.optional(),
  start: Amount,
  perOccurrence: Amount,
  floor: Amount.default("0"),
  ...common,
});
export type CountPenaltyRule = z.infer<typeof CountPenaltyRule>;

const NamedStep = z
  .record(z.string(), Amount)
  .refine((step) => "points" in step && Object.keys(step).length === 2, { message: "points and one named count" });

/**
 * `{min, points}` steps on one count; or steps that name their count: `{missing: 0}` is exactly 0 missing,
 * `{missingAtLeast: 1}` is 1 or more.
 */
export const CountStepsRule = z.object({
  kind: z.literal("countSteps"),
  input: InputName.optional(),
  steps: z.array(z.union([z.object({ min: Amount, points: Amount, label: z.string().optional() }), NamedStep])).min(1),
  ...common,
});
export type CountStepsRule = z.infer<typeof CountStepsRule>;

/** `due` is "MM-DD" in the year of the set (or of the issued day), or a full "YYYY-MM-DD". Calendar days. */
export const DeadlineRule = z.object({
  kind: z.literal("deadline"),
  due: z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/),
  onTime: Amount,
  late: z.array(z.object({ maxDaysLate: z.number().int().min(1), points: Amount })).default([]),
  otherwise: Amount.default("0"),
  ...common,
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;

export const CompareRule = z.object({
  kind: z.literal("compare"),
  left: InputName,
  op: z.enum(["<=", "<", ">=", ">", "==", "!="]),
  right: InputName,
  scope: z.enum(["every", "total"]).default("every"),
  pass: Amount,
  fail: Amount.default("0"),
  ...common,
});
export type CompareRule = z.infer<typeof CompareRule>;

export const SurveyOptionsRule = z.object({
  kind: z.literal("surveyOptions"),
  options: z.array(z.object({ label: z.string().min(1), labelEn: z.string().optional(), percent: Amount })).min(1),
  aggregate: z.literal("meanOverAnswers").default("meanOverAnswers"),
  ...common,
});
export type SurveyOptionsRule = z.infer<typeof SurveyOptionsRule>;

/** The value of another index on its own scale (0 to `outOf`, 100 unless stated), brought to the maximum. */
export const ScaledIndexRule = z.object({
  kind: z.literal("scaledIndex"),
  index: z.string().optional(),
  input: InputName.optional(),
  outOf: Amount.default("100"),
  ...common,
});
export type ScaledIndexRule = z.infer<typeof ScaledIndexRule>;

const Variable = z.union([
  InputName,
  z.object({
    name: InputName,
    title: z.string().optional(),
    titleEn: z.string().optional(),
    min: Amount.optional(),
    max: Amount.optional(),
  }),
]);

/** One `expression`, or `alternatives` of which `chosen` names one (without it the input `alternative` does). */
export const FormulaRule = z.object({
  kind: z.literal("formula"),
  variables: z.array(Variable).default([]),
  expression: z.string().min(1).optional(),
  alternatives: z
    .array(z.object({ id: z.string().min(1), shown: z.string().optional(), expression: z.string().min(1) }))
    .optional(),
  chosen: z.string().optional(),
  ...common,
});
export type FormulaRule = z.infer<typeof FormulaRule>;

/** Points typed by an officer, 0 to the maximum; `step` is the smallest unit of a score (0.25). */
export const ManualRule = z.object({
  kind: z.literal("manual"),
  min: Amount.optional(),
  step: Amount.optional(),
  ...common,
});
export type ManualRule = z.infer<typeof ManualRule>;

export const Rule = z.discriminatedUnion("kind", [
  YesNoRule,
  ChoiceRule,
  ChecklistRule,
  BandsRule,
  RatioRule,
  RatioToTargetRule,
  WeightedRatioRule,
  CountPenaltyRule,
  CountStepsRule,
  DeadlineRule,
  CompareRule,
  SurveyOptionsRule,
  ScaledIndexRule,
  FormulaRule,
  ManualRule,
]);
export type Rule = z.infer<typeof Rule>;
export type RuleKind = Rule["kind"];
