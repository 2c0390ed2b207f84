import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { ManualRule } from "../rule-model.ts";
import { num } from "./explain-words.ts";
import { constant, exact, type RuleFinding, type RuleOperations } from "./rule-kind.ts";

const INPUTS: readonly InputSpec[] = [{ name: "points", type: "amount" }];

/** Row 2 (entered score): points typed by an officer, from the minimum (0) to the maximum, in steps where stated. */
export const manual: RuleOperations<ManualRule> = {
  compile(rule, context) {
    const { max } = context;
    const min = rule.min === undefined ? Rational.ZERO : amount(rule.min);
    const step = rule.step === undefined ? undefined : amount(rule.step);
    return {
      inputs: INPUTS,
      bind: (reader) => {
        const values = reader.readAll(INPUTS);
        if (values === undefined) return undefined;
        const points = exact(values[0]);
        const text = reader.text("points");
        if (points.compare(max) > 0) {
          reader.fault("aboveMaximum", "points", {
            vi: `điểm ${text} vượt điểm tối đa ${num(max, "vi")}`,
            en: `${text} points are above the maximum of ${num(max, "en")}`,
          });
          return undefined;
        }
        if (points.compare(min) < 0) {
          reader.fault("belowMinimum", "points", {
            vi: `điểm ${text} thấp hơn mức tối thiểu ${num(min, "vi")}`,
            en: `${text} points are below the minimum of ${num(min, "en")}`,
          });
          return undefined;
        }
        if (step !== undefined && !points.div(step).isInteger()) {
          reader.fault("wrongStep", "points", {
            vi: `điểm ${text} phải là bội số của ${num(step, "vi")}`,
            en: `${text} points must be a multiple of ${num(step, "en")}`,
          });
          return undefined;
        }
        return [points.mul(Rational.of(context.denominator)).isInteger() ? constant(points, context) : points];
      },
      evaluate: (values) => exact(values[0]),
      explain: (_values, language) => (language === "vi" ? "điểm chấm trực tiếp" : "points given directly"),
      least: min,
      most: max,
    };
  },
  check(rule) {
    const findings: RuleFinding[] = [];
    if (rule.step !== undefined && amount(rule.step).sign() <= 0)
      findings.push({
        code: "rule.stepNotPositive",
        severity: "error",
        path: "step",
        blocking: true,
        text: { vi: "bước điểm phải lớn hơn 0", en: "the step of a score must be above 0" },
      });
    return findings;
  },
};
