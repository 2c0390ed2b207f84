import { z } from "zod";
import { ExclusionEffect } from "../../domain/scoring/inputs/exclusion-effect.ts";
import { Source } from "../../domain/scoring/model.ts";
import type { RuleKind } from "../../domain/scoring/rule-model.ts";
import { typedText } from "../../domain/text/typed-text.ts";

/** A text made by the program, in both languages. */
export const TextPair = z.object({ vi: z.string(), en: z.string() });

/** An exact number: the printed decimal for people and tables, and the fraction it was rounded from ("27/20"). */
export const ExactNumber = z.object({ printed: z.string(), exact: z.string() });
export type ExactNumber = z.infer<typeof ExactNumber>;

export const Reason = typedText().min(3).max(1000);

/** The kinds of rules, in the order of the documentation. */
export const RuleKindName = z.enum([
  "yesNo",
  "choice",
  "checklist",
  "bands",
  "ratio",
  "ratioToTarget",
  "weightedRatio",
  "countPenalty",
  "countSteps",
  "deadline",
  "compare",
  "surveyOptions",
  "scaledIndex",
  "formula",
  "manual",
] as const satisfies readonly RuleKind[]);

/** What an officer types for one input: how it is asked and which values it takes. */
export const InputField = z.object({
  name: z.string(),
  title: TextPair,
  kind: z.enum(["number", "count", "points", "yesNo", "day", "choice"]),
  /** For a choice: the values to choose from. */
  options: z.array(z.object({ value: z.string(), title: TextPair })),
  required: z.boolean(),
});
export type InputField = z.infer<typeof InputField>;

/** Whatever carries points: a component, or a criterion or area without children. */
export const ScoredPart = z.object({
  source: Source,
  ruleKind: RuleKindName.nullable(),
  /** The rule in words, made from its data. */
  rule: TextPair,
  /** The rule as the decision words it. */
  ruleTextVi: z.string().nullable(),
  ruleTextEn: z.string().nullable(),
  inputs: z.array(InputField),
  evidence: z.array(z.string()),
  leadAgency: z.string().nullable(),
  notApplicable: z.object({
    allowed: z.boolean(),
    effect: z.enum(["fullMarks", "excludeFromDenominator", "unknown"]).nullable(),
    text: z.string().nullable(),
  }),
  provenance: z.string().nullable(),
});
export type ScoredPart = z.infer<typeof ScoredPart>;

/** What every level of a set shows; `scored` is null where the level below carries the points. */
export const SetPart = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Decimal text; null where the source does not tell. */
  max: z.string().nullable(),
  /** What follows for the points of a unit where the owner of a round leaves the part out for it. */
  leftOutEffect: ExclusionEffect,
  scored: ScoredPart.nullable(),
});
export type SetPart = z.infer<typeof SetPart>;

/**
 * SHA-256 of the signed decision that the person saw attached when publishing, in hexadecimal; null or left out: none. A
 * publication is bound to no other file.
 */
export const SeenDecision = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null);
