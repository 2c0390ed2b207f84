import { amount } from "../amount.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import { ruleAt } from "../describe-set.ts";

/** How many people chose which answer; each answer is worth a percentage of the maximum. */
export interface OptionShape {
  readonly kind: "options";
  readonly options: readonly { readonly label: string; readonly labelEn: string | null; readonly percent: string }[];
}

/** A mean over the answers, as a survey on a scale brings it. */
export interface MeanShape {
  readonly kind: "mean";
  /** The input of the rule that takes the mean. */
  readonly input: string;
  /** The highest mean there can be, an exact fraction; null where the rule knows none. */
  readonly scale: string | null;
}

/** What a survey brings for a component. */
export type SurveyShape = OptionShape | MeanShape;

/**
 * What a survey brings for a component of the set. Undefined where it is not by survey, where the index is computed
 * without one, or where its rule takes neither answers by option nor one figure.
 */
export function surveyShape(compiled: CompiledSet, leaf: Leaf): SurveyShape | undefined {
  if (leaf.source !== "survey" || leaf.left) return undefined;
  const rule = ruleAt(compiled.set, leaf.path);
  if (rule?.kind === "surveyOptions") {
    const options = rule.options.map(({ label, labelEn, percent }) => ({
      label,
      labelEn: labelEn ?? null,
      percent: amount(percent).toFraction(),
    }));
    return { kind: "options", options };
  }
  const [input, ...others] = leaf.rule.inputs;
  if (input === undefined || others.length > 0 || input.type !== "amount") return undefined;
  const scale = rule?.kind === "scaledIndex" ? amount(rule.outOf) : rule?.kind === "manual" ? leaf.max : undefined;
  return { kind: "mean", input: input.name, scale: scale?.toFraction() ?? null };
}

/** The components by survey of a set, in its order. */
export function surveyParts(
  compiled: CompiledSet,
): { readonly leaf: Leaf; readonly at: number; readonly shape: SurveyShape }[] {
  return compiled.leaves.flatMap((leaf, at) => {
    const shape = surveyShape(compiled, leaf);
    return shape === undefined ? [] : [{ leaf, at, shape }];
  });
}
