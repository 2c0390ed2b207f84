import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { CountPenaltyRule } from "../rule-model.ts";
import { num, signs } from "./explain-words.ts";
import { constant, exact, larger, type RuleOperations } from "./rule-kind.ts";

/** Row 10: start, minus a fixed number of points for each occurrence, not below the floor. */
export const countPenalty: RuleOperations<CountPenaltyRule> = {
  compile(rule, context) {
    const start = constant(rule.start, context);
    const step = constant(rule.perOccurrence, context);
    const floor = constant(rule.floor, context);
    const inputs: readonly InputSpec[] = [{ name: rule.input ?? "value", type: "count", alias: "value" }];
    return {
      inputs,
      bind: (reader) => reader.readAll(inputs),
      evaluate: (values) => {
        const count = values[0] ?? 0;
        if (count === 0) return larger(start, floor);
        return larger(start.add(step.mul(exact(count))), floor);
      },
      explain: (values, language) => {
        const { times } = signs(language);
        const each = num(step.neg(), language);
        const from = `${num(start, language)} - ${num(values[0], language)} ${times} ${each}`;
        const lowest = num(floor, language);
        return language === "vi" ? `${from}, tối thiểu ${lowest}` : `${from}, at least ${lowest}`;
      },
      least: floor,
      most: larger(start, floor),
    };
  },
  check(rule) {
    if (amount(rule.perOccurrence).compare(Rational.ZERO) < 0) return [];
    return [
      {
        code: "rule.penaltyNotNegative",
        severity: "error",
        path: "perOccurrence",
        blocking: true,
        text: {
          vi: `mức trừ mỗi lần phải là số âm (ghi -0.25), đang là ${rule.perOccurrence}`,
          en: `points per occurrence must be negative (write -0.25), it is ${rule.perOccurrence}`,
        },
      },
    ];
  },
};
