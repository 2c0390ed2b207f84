import { Rational } from "../../rational.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import { labelOf } from "../label-of.ts";
import type { ChoiceRule } from "../rule-model.ts";
import { duplicates } from "./duplicates.ts";
import { constant, extremes, type RuleOperations } from "./rule-kind.ts";

/** Row 2: one of graded options; the input is the id of the option. */
export const choice: RuleOperations<ChoiceRule> = {
  compile(rule, context) {
    const points = rule.options.map((option) => constant(option.points, context));
    const inputs: readonly InputSpec[] = [
      { name: "value", type: "option", options: rule.options.map((option) => option.id) },
    ];
    return {
      inputs,
      bind: (reader) => reader.readAll(inputs),
      evaluate: (values) => points[values[0] as number] ?? Rational.ZERO,
      explain: (values, language) => labelOf(rule.options[values[0] as number] ?? {}, language),
      ...extremes(points),
    };
  },
  check: (rule) => duplicates(rule.options.map((option, at) => ({ name: option.id, path: `options[${at}].id` }))),
};
