import type { Rational } from "../../rational.ts";
import type { Text } from "../finding.ts";
import type { Slots } from "../inputs/input-spec.ts";
import type { Rule } from "../rule-model.ts";
import { num } from "../rules/explain-words.ts";
import { smaller } from "../rules/rule-kind.ts";
import { stepCandidates } from "./step-candidates.ts";

/** The next level a component can reach, in words, and what it brings. */
export interface NextStep {
  /** "thêm 2 “hồ sơ đúng hạn” thì đạt mức 1 điểm" */
  readonly words: Text;
  /** Points more than now; above 0. */
  readonly gain: Rational;
}

/**
 * What is missing to the next level of a rule, told by the smallest change that gives more points by the rule itself.
 * Undefined where the rule knows no single step (a formula, a comparison of two figures, points typed by hand) or
 * nothing more is to be had.
 */
export function nextStep(
  rule: Rule,
  evaluate: (values: Slots) => Rational,
  values: Slots,
  max: Rational,
): NextStep | undefined {
  const now = evaluate(values);
  for (const { values: changed, words } of stepCandidates(rule, values)) {
    const reached = smaller(evaluate(changed), max);
    if (reached.compare(now) <= 0) continue;
    return {
      words: {
        vi: `${words.vi} thì đạt mức ${num(reached, "vi")} điểm`,
        en: `${words.en}: this gives ${num(reached, "en")} points`,
      },
      gain: reached.sub(now),
    };
  }
  return undefined;
}
