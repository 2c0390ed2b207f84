import { z } from "zod";
import { Amount } from "./amount.ts";
import { Rule } from "./rule-model.ts";

/**
 * A criteria set (bộ tiêu chí): areas, criteria and components with their maxima, rules and policies, as plain data.
 * Points sit on the lowest level present. Unknown keys are dropped here and reported by `readCriteriaSet`.
 */

const Code = z.string().min(1);
const Maximum = Amount.nullable();

/** Who gives the points. `self` is an older word for `appraisal`; `elsewhere` is scored by another body. */
export const Source = z.enum(["appraisal", "self", "survey", "elsewhere", "system"]);
export type Source = z.infer<typeof Source>;

/** What happens to a unit to which the component, criterion or area does not apply. */
export const NotApplicable = z.object({
  allowed: z.boolean(),
  effect: z.enum(["fullMarks", "excludeFromDenominator", "unknown"]).optional(),
  text: z.string().optional(),
});
export type NotApplicable = z.infer<typeof NotApplicable>;

const Provenance = z.string().optional();
const named = {
  code: Code,
  name: z.string().default(""),
  nameEn: z.string().optional(),
  previousCode: z
    .string()
    .optional()
    .describe(
      'Code of the part that this one continues from the year before; the same code where absent, "-" for none',
    ),
};

/** Fields of whatever carries points: a component, or a criterion or area without children. */
const scored = {
  source: Source.optional(),
  rule: Rule.optional(),
  ruleText: z.string().optional(),
  ruleTextEn: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  leadAgency: z.string().optional(),
  provenance: Provenance,
  notApplicable: NotApplicable.optional(),
};

export const Component = z.object({
  ...named,
  max: Maximum,
  ...scored,
  sampleScores: z.record(z.string(), z.unknown()).optional().describe("Points printed beside the rule in its source"),
});
export type Component = z.infer<typeof Component>;

export const Criterion = z.object({ ...named, max: Maximum, ...scored, components: z.array(Component).default([]) });
export type Criterion = z.infer<typeof Criterion>;

export const Area = z.object({ ...named, max: Maximum, ...scored, criteria: z.array(Criterion).default([]) });
export type Area = z.infer<typeof Area>;

export const ResultClass = z.object({
  name: z.string().min(1),
  nameEn: z.string().optional(),
  min: Amount.optional(),
  minExclusive: Amount.optional(),
});
export type ResultClass = z.infer<typeof ResultClass>;

/** Bonus or penalty outside the scale: what a unit brings is cut to `max`. */
export const Extra = z.object({ max: Amount, rule: z.string().optional() });
export type Extra = z.infer<typeof Extra>;

/** How points become a percentage, a class and a rank. Every field has a stated default. */
export const IndexPolicy = z.object({
  formula: z.string().default("(appraised + survey + bonus - penalty) / applicableMax * 100"),
  roundDecimals: z.number().int().min(0).max(12).default(2),
  rounding: z.enum(["halfUp", "halfEven", "truncate"]).default("halfUp"),
  rankOn: z.enum(["unrounded", "rounded"]).default("unrounded"),
  classOn: z.enum(["unrounded", "rounded"]).default("unrounded"),
  ties: z.enum(["competition", "dense", "tieBreak"]).default("competition"),
  tieBreak: z.array(Code).default([]).describe("Codes of areas, criteria or components, compared in this order"),
  notSubmitted: z.enum(["unranked", "zero"]).default("unranked"),
});
export type IndexPolicy = z.infer<typeof IndexPolicy>;

/** Classes of a set that states none: the five names and limits most provinces use. */
export const DEFAULT_CLASSES: readonly ResultClass[] = [
  { name: "Xuất sắc", nameEn: "Excellent", min: "90" },
  { name: "Tốt", nameEn: "Good", min: "80" },
  { name: "Khá", nameEn: "Fair", min: "70" },
  { name: "Trung bình", nameEn: "Average", min: "50" },
  { name: "Yếu", nameEn: "Weak", min: "0" },
];

export const CriteriaSet = z.object({
  id: z.string().min(1),
  title: z.string().default(""),
  titleEn: z.string().optional(),
  authenticity: z.string().optional(),
  level: z.string().optional(),
  year: z.number().int().min(1945).max(2999).optional(),
  previousSet: z.string().optional().describe("Code of the set of the year before that this one continues"),
  scale: Amount.default("100"),
  counts: z
    .object({
      areas: z.number().int().optional(),
      criteria: z.number().int().optional(),
      components: z.number().int().optional(),
    })
    .optional(),
  split: z.object({ appraisal: Amount.optional(), survey: Amount.optional() }).optional(),
  bonus: Extra.default({ max: "0" }),
  penalty: Extra.default({ max: "0" }),
  index: IndexPolicy.prefault({}),
  classes: z
    .array(ResultClass)
    .min(1)
    .default([...DEFAULT_CLASSES]),
  classesProvenance: Provenance,
  note: z.string().optional(),
  areas: z.array(Area),
});
export type CriteriaSet = z.infer<typeof CriteriaSet>;
/** A set as it is written in a file, before defaults are filled in. */
export type CriteriaSetInput = z.input<typeof CriteriaSet>;
