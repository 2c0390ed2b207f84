import { Rational } from "../../rational.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { RatioRule } from "../rule-model.ts";
import { exact, type RuleOperations } from "./rule-kind.ts";
import { checkParts, checkShare, compileShare, explainShare } from "./share.ts";

/** Rows 6 and 7: numerator / denominator x maximum, 0 below a threshold, cut at the cap. */
export const ratio: RuleOperations<RatioRule> = {
  compile(rule, context) {
    const share = compileShare(rule, context, Rational.ONE);
    const inputs: readonly InputSpec[] = [
      { name: rule.numerator, type: "amount" },
      { name: rule.denominator, type: "amount" },
    ];
    return {
      inputs,
      bind: (reader) => {
        const values = reader.readAll(inputs);
        if (values === undefined) return undefined;
        const [part = 0, whole = 0] = values;
        const { denominator } = rule;
        const capStated = rule.cap !== undefined;
        return checkParts(reader, { numerators: [rule.numerator], denominator, part, whole, capStated })
          ? values
          : undefined;
      },
      evaluate: (values) => share.points(values[0] ?? 0, values[1] ?? 1),
      explain: (values, language) => {
        const [part = 0, whole = 1] = values;
        return explainShare(part, whole, language) + share.relation(exact(part).div(exact(whole)), language);
      },
      least: share.least,
      most: share.most,
    };
  },
  check: checkShare,
};
