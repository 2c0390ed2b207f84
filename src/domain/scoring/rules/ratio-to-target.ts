import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { RatioToTargetRule } from "../rule-model.ts";
import { percentText, signs } from "./explain-words.ts";
import { exact, type RuleOperations } from "./rule-kind.ts";
import { checkParts, checkShare, compileShare, explainShare } from "./share.ts";

/** Row 8: full points when the share reaches the target, in proportion to the target below it. */
export const ratioToTarget: RuleOperations<RatioToTargetRule> = {
  compile(rule, context) {
    const target = amount(rule.target);
    const share = compileShare(rule, context, Rational.ONE.div(target));
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
        const ok = checkParts(reader, { numerators: [rule.numerator], denominator, part, whole, capStated: false });
        return ok ? values : undefined;
      },
      evaluate: (values) => share.points(values[0] ?? 0, values[1] ?? 1),
      explain: (values, language) => {
        const [part = 0, whole = 1] = values;
        const value = exact(part).div(exact(whole));
        const { ge } = signs(language);
        const sign = value.compare(target) >= 0 ? ge : "<";
        const goal = language === "vi" ? "chỉ tiêu" : "target";
        const relation = `${explainShare(part, whole, language)} ${sign} ${goal} ${percentText(target, language)}`;
        return relation + share.relation(value, language);
      },
      least: share.least,
      most: share.most,
    };
  },
  check: checkShare,
};
