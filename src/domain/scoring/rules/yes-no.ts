import type { InputSpec } from "../inputs/input-spec.ts";
import type { YesNoRule } from "../rule-model.ts";
import { yesNoWord } from "./explain-words.ts";
import { constant, extremes, type RuleOperations } from "./rule-kind.ts";

const INPUTS: readonly InputSpec[] = [{ name: "value", type: "yesNo" }];

/** Row 1: yes gives one number of points, no another (0 unless stated). */
export const yesNo: RuleOperations<YesNoRule> = {
  compile(rule, context) {
    const yes = constant(rule.yes, context);
    const no = constant(rule.no, context);
    return {
      inputs: INPUTS,
      bind: (reader) => reader.readAll(INPUTS),
      evaluate: (values) => (values[0] === 1 ? yes : no),
      explain: (values, language) => yesNoWord(values[0], language),
      ...extremes([yes, no]),
    };
  },
  check: () => [],
};
