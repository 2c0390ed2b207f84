import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { ScaledIndexRule } from "../rule-model.ts";
import { num, signs } from "./explain-words.ts";
import { constant, exact, type RuleOperations } from "./rule-kind.ts";

/** Row 16: the value of another index (SIPAS percent) divided by its scale, times the maximum. */
export const scaledIndex: RuleOperations<ScaledIndexRule> = {
  compile(rule, context) {
    const outOf = amount(rule.outOf);
    const factor = context.max.div(outOf);
    const name = rule.input ?? "value";
    const inputs: readonly InputSpec[] = [{ name, type: "amount", alias: "value" }];
    return {
      inputs,
      bind: (reader) => {
        const values = reader.readAll(inputs);
        if (values === undefined || exact(values[0]).compare(outOf) <= 0) return values;
        const given = reader.has(name) ? name : "value";
        reader.fault("aboveMaximum", given, {
          vi: `“${given}” = ${reader.text(given)} vượt thang ${num(outOf, "vi")}`,
          en: `“${given}” = ${reader.text(given)} is above the scale of ${num(outOf, "en")}`,
        });
        return undefined;
      },
      evaluate: (values) => exact(values[0]).mul(factor),
      explain: (values, language) => {
        const { times } = signs(language);
        const share = `${num(values[0], language)} / ${num(outOf, language)} ${times} ${num(context.max, language)}`;
        return rule.index === undefined ? share : `${rule.index}: ${share}`;
      },
      least: Rational.ZERO,
      most: constant(context.max, context),
    };
  },
  check(rule) {
    if (amount(rule.outOf).sign() > 0) return [];
    return [
      {
        code: "rule.scaleNotPositive",
        severity: "error",
        path: "outOf",
        blocking: true,
        text: { vi: "thang của chỉ số phải lớn hơn 0", en: "the scale of the index must be above 0" },
      },
    ];
  },
};
