import { Rational } from "../../rational.ts";
import type { Language } from "../../rational-format.ts";
import { amount } from "../amount.ts";
import type { InputSpec, Slot, Slots } from "../inputs/input-spec.ts";
import type { WeightedRatioRule } from "../rule-model.ts";
import { duplicates } from "./duplicates.ts";
import { equalsPercent, num, signs } from "./explain-words.ts";
import { exact, type RuleFinding, type RuleOperations } from "./rule-kind.ts";
import { checkParts, checkShare, compileShare } from "./share.ts";

/** Row 9: (on time x 1 + late x 0.5) / due x maximum. */
export const weightedRatio: RuleOperations<WeightedRatioRule> = {
  compile(rule, context) {
    const share = compileShare(rule, context, Rational.ONE);
    const weights = rule.terms.map((term) => amount(term.weight));
    const last = weights.length;
    // Weights as whole numbers over one denominator, so that whole counts stay whole numbers.
    const bottom = weights.reduce((product, weight) => product.mul(Rational.of(weight.reduced().d)), Rational.ONE);
    const whole = weights.map((weight) => weight.mul(bottom).reduced());
    const tops = whole.map((weight) => (typeof weight.n === "number" ? weight.n : Number.POSITIVE_INFINITY));
    const scale = typeof bottom.n === "number" ? bottom.n : Number.POSITIVE_INFINITY;
    const inputs: readonly InputSpec[] = [
      ...rule.terms.map((term): InputSpec => ({ name: term.input, type: "amount" })),
      { name: rule.denominator, type: "amount" },
    ];

    const weighted = (values: Slots): Rational =>
      weights.reduce((sum, weight, at) => sum.add(weight.mul(exact(values[at]))), Rational.ZERO);
    const evaluate = (values: Slots): Rational => {
      const due = values[last] ?? 1;
      let sum = 0;
      for (let at = 0; at < last; at += 1) {
        const value = values[at] as Slot;
        if (typeof value !== "number") return share.points(weighted(values), due);
        sum += value * (tops[at] as number);
      }
      const all = typeof due === "number" ? due * scale : Number.POSITIVE_INFINITY;
      // Also taken when a weight too large for a plain number has made the sum NaN.
      if (!(sum <= Number.MAX_SAFE_INTEGER && all <= Number.MAX_SAFE_INTEGER))
        return share.points(weighted(values), due);
      return share.points(sum, all);
    };

    const explain = (values: Slots, language: Language): string => {
      const { times } = signs(language);
      const parts = rule.terms.map((_, at) => `${num(values[at], language)} ${times} ${num(weights[at], language)}`);
      const value = weighted(values).div(exact(values[last]));
      const head = `(${parts.join(" + ")})/${num(values[last], language)} ${equalsPercent(value, language)}`;
      return head + share.relation(value, language);
    };

    return {
      inputs,
      bind: (reader) => {
        const values = reader.readAll(inputs);
        if (values === undefined) return undefined;
        const part = values.slice(0, last).reduce<Rational>((sum, value) => sum.add(exact(value)), Rational.ZERO);
        const numerators = rule.terms.map((term) => term.input);
        const { denominator } = rule;
        const capStated = rule.cap !== undefined;
        return checkParts(reader, { numerators, denominator, part, whole: values[last] ?? 0, capStated })
          ? values
          : undefined;
      },
      evaluate,
      explain,
      least: share.least,
      most: share.most,
    };
  },
  check(rule) {
    const names = [
      ...rule.terms.map((term, at) => ({ name: term.input, path: `terms[${at}].input` })),
      { name: rule.denominator, path: "denominator" },
    ];
    const negative = rule.terms.flatMap((term, at): RuleFinding[] =>
      amount(term.weight).sign() >= 0
        ? []
        : [
            {
              code: "rule.weightNegative",
              severity: "error",
              path: `terms[${at}].weight`,
              blocking: true,
              text: { vi: "trọng số không được âm", en: "a weight must not be negative" },
            },
          ],
    );
    return [...checkShare(rule), ...duplicates(names), ...negative];
  },
};
