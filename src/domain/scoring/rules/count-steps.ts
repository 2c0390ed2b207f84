import { Rational } from "../../rational.ts";
import { type Amount, amount } from "../amount.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { CountStepsRule } from "../rule-model.ts";
import { num, signs } from "./explain-words.ts";
import { constant, exact, extremes, type RuleFinding, type RuleOperations } from "./rule-kind.ts";

type Step = { readonly input: string | undefined; readonly exactly: boolean; readonly bound: Amount; points: Amount };

/** One form for both ways a step is written: `{min: 2}`, `{missing: 0}` (exactly), `{missingAtLeast: 1}` (or more). */
function readStep(step: CountStepsRule["steps"][number]): Step {
  const [key = "min", bound = "0"] = Object.entries(step).find(([name]) => name !== "points" && name !== "label") ?? [];
  const { points } = step as { points: Amount };
  if (key === "min") return { input: undefined, exactly: false, bound: bound as Amount, points };
  const named = /^(.+)AtLeast$/.exec(key);
  return { input: named?.[1] ?? key, exactly: named === null, bound: bound as Amount, points };
}

function inputName(rule: CountStepsRule, steps: readonly Step[]): string {
  return rule.input ?? steps.find((step) => step.input !== undefined)?.input ?? "value";
}

/** Row 11: the highest step reached by a count, or the step for exactly this count. */
export const countSteps: RuleOperations<CountStepsRule> = {
  compile(rule, context) {
    const read = rule.steps.map(readStep);
    const steps = read
      .map((step) => ({ exactly: step.exactly, bound: amount(step.bound), points: constant(step.points, context) }))
      .sort((a, b) => Number(b.exactly) - Number(a.exactly) || b.bound.compare(a.bound));
    const inputs: readonly InputSpec[] = [{ name: inputName(rule, read), type: "count", alias: "value" }];
    const reached = (count: Rational) =>
      steps.find((step) => {
        const order = count.compare(step.bound);
        return step.exactly ? order === 0 : order >= 0;
      });
    // Counts are small: the table answers without comparing.
    const table = Array.from({ length: 32 }, (_, count) => reached(Rational.of(count))?.points ?? Rational.ZERO);
    return {
      inputs,
      bind: (reader) => reader.readAll(inputs),
      evaluate: (values) => {
        const count = values[0];
        const known = typeof count === "number" ? table[count] : undefined;
        return known ?? reached(exact(count))?.points ?? Rational.ZERO;
      },
      explain: (values, language) => {
        const step = reached(exact(values[0]));
        const count = num(values[0], language);
        if (step === undefined) return count;
        if (step.exactly || exact(values[0]).equals(step.bound)) return `${count}`;
        return `${count} ${signs(language).ge} ${num(step.bound, language)}`;
      },
      ...extremes([...steps.map((step) => step.points), reached(Rational.ZERO)?.points ?? Rational.ZERO]),
    };
  },
  check(rule) {
    const steps = rule.steps.map(readStep);
    const findings: RuleFinding[] = [];
    const names = new Set(steps.map((step) => step.input ?? inputName(rule, steps)));
    if (names.size > 1)
      findings.push({
        code: "rule.severalCounts",
        severity: "error",
        path: "steps",
        blocking: true,
        text: {
          vi: `các mức dùng nhiều số đếm khác nhau: ${[...names].join(", ")}`,
          en: `the steps name several counts: ${[...names].join(", ")}`,
        },
      });
    const sorted = steps
      .map((step) => ({ bound: amount(step.bound), points: amount(step.points) }))
      .sort((a, b) => a.bound.compare(b.bound));
    const turns = sorted.slice(1).map((step, at) => step.points.compare(sorted[at]?.points ?? step.points));
    if (turns.includes(1) && turns.includes(-1))
      findings.push({
        code: "rule.stepsNotMonotone",
        severity: "warning",
        path: "steps",
        text: { vi: "điểm của các mức lúc tăng lúc giảm", en: "points of the steps rise and fall" },
      });
    if (sorted.some((step, at) => at > 0 && step.bound.equals(sorted[at - 1]?.bound ?? step.bound)))
      findings.push({
        code: "rule.stepsOverlap",
        severity: "error",
        path: "steps",
        text: { vi: "hai mức có cùng số đếm", en: "two steps have the same count" },
      });
    if (!sorted.some((step) => step.bound.sign() <= 0))
      findings.push({
        code: "rule.stepsGap",
        severity: "info",
        path: "steps",
        text: { vi: "không có mức cho số đếm 0: được 0 điểm", en: "no step for a count of 0: it gives 0 points" },
      });
    return findings;
  },
};
