import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { InputSpec, Slots } from "../inputs/input-spec.ts";
import type { SurveyOptionsRule } from "../rule-model.ts";
import { duplicates } from "./duplicates.ts";
import { equalsPercent, num, percentText, signs } from "./explain-words.ts";
import { exact, extremes, type RuleFinding, type RuleOperations } from "./rule-kind.ts";
import { compileShare } from "./share.ts";

/** Row 15: each answer is worth a percentage of the maximum; points are the mean over all answers. */
export const surveyOptions: RuleOperations<SurveyOptionsRule> = {
  compile(rule, context) {
    const worth = rule.options.map((option) => amount(option.percent).div(Rational.HUNDRED));
    const share = compileShare({ denominator: "" }, context, Rational.ONE);
    const inputs = rule.options.map((option): InputSpec => ({ name: option.label, type: "count", absent: 0 }));
    // Percentages as whole numbers over one denominator: sums of whole counts stay whole numbers.
    const bottom = worth.reduce((product, one) => {
      const d = Rational.of(one.reduced().d);
      return product.div(d).isInteger() ? product : product.mul(d);
    }, Rational.ONE);
    const tops = worth.map((one) => Number(one.mul(bottom).reduced().n));
    const scale = Number(bottom.reduced().n);

    const total = (values: Slots) => values.reduce<Rational>((sum, value) => sum.add(exact(value)), Rational.ZERO);
    const weighted = (values: Slots) =>
      worth.reduce((sum, one, at) => sum.add(one.mul(exact(values[at]))), Rational.ZERO);

    return {
      inputs,
      bind: (reader) => {
        const values = reader.readAll(inputs);
        if (values === undefined || total(values).sign() > 0) return values;
        // An input name that is not a label is reported by itself; the sum says nothing then.
        if (!inputs.some((input) => reader.has(input.name))) return undefined;
        reader.fault("zeroDenominator", inputs.find((input) => reader.has(input.name))?.name, {
          vi: "không có phiếu trả lời nào (tổng số phiếu bằng 0)",
          en: "no answers at all (the counts add to 0)",
        });
        return undefined;
      },
      evaluate: (values) => {
        let top = 0;
        let answers = 0;
        for (let at = 0; at < tops.length; at += 1) {
          const count = values[at];
          if (typeof count !== "number") return share.points(weighted(values), total(values));
          top += count * (tops[at] as number);
          answers += count;
        }
        answers *= scale;
        if (top > Number.MAX_SAFE_INTEGER || answers > Number.MAX_SAFE_INTEGER)
          return share.points(weighted(values), total(values));
        return share.points(top, answers);
      },
      explain: (values, language) => {
        const { times } = signs(language);
        const all = total(values);
        // Counts of several forms were brought to one denominator by their weights and are no people: told are shares.
        const parts = rule.options.map((_, at) => {
          const percent = num(exact(worth[at]).mul(Rational.HUNDRED), language);
          return `${percentText(exact(values[at]).div(all), language)} ${times} ${percent}%`;
        });
        return `${parts.join(" + ")} ${equalsPercent(weighted(values).div(all), language)}`;
      },
      least: context.max.mul(extremes(worth).least),
      most: context.max.mul(extremes(worth).most),
    };
  },
  check(rule) {
    const labels = duplicates(rule.options.map((option, at) => ({ name: option.label, path: `options[${at}].label` })));
    const outside = rule.options.flatMap((option, at): RuleFinding[] => {
      const percent = amount(option.percent);
      if (percent.sign() >= 0 && percent.compare(Rational.HUNDRED) <= 0) return [];
      return [
        {
          code: "rule.percentOutside",
          severity: "error",
          path: `options[${at}].percent`,
          blocking: true,
          text: {
            vi: `phần trăm của phương án “${option.label}” phải từ 0 đến 100`,
            en: `the percentage of option “${option.label}” must be from 0 to 100`,
          },
        },
      ];
    });
    return [...labels, ...outside];
  },
};
