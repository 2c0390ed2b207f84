import { Rational } from "../../rational.ts";
import type { InputSpec, Slots } from "../inputs/input-spec.ts";
import { labelOf } from "../label-of.ts";
import type { ChecklistRule } from "../rule-model.ts";
import { duplicates } from "./duplicates.ts";
import { signs } from "./explain-words.ts";
import { compileExpression, type Expression } from "./expression.ts";
import { constant, exact, extremes, larger, type RuleFinding, type RuleOperations, smaller } from "./rule-kind.ts";

/** Variables of the formula of a checklist: the ticks (1 or 0) by item id, and `max`. */
function parseTicks(rule: ChecklistRule) {
  return compileExpression(rule.formula ?? "", [...rule.items.map((item) => item.id), "max"]);
}

/** Row 3: ticked items are added (AND), the best one is taken (OR), or a formula computes from the ticks (MATH). */
export const checklist: RuleOperations<ChecklistRule> = {
  compile(rule, context) {
    const points = rule.items.map((item) => constant(item.points, context));
    const inputs = rule.items.map((item): InputSpec => ({ name: item.id, type: "yesNo", absent: 0 }));
    const all = points.reduce((sum, one) => sum.add(one), Rational.ZERO);
    const parsed = rule.mode === "formula" ? parseTicks(rule) : undefined;
    const expression: Expression | undefined = parsed?.ok === true ? parsed.expression : undefined;

    const added = (values: Slots): Rational => {
      let sum: Rational | undefined;
      for (let at = 0; at < points.length; at += 1) {
        if (values[at] !== 1) continue;
        const one = points[at] as Rational;
        sum = sum === undefined ? one : sum.add(one);
      }
      return sum ?? Rational.ZERO;
    };
    const best = (values: Slots): Rational => points.filter((_, at) => values[at] === 1).reduce(larger, Rational.ZERO);
    const computed = (values: Slots): Rational => {
      const result = expression?.([...values.map(exact), context.max]) ?? Rational.ZERO;
      return smaller(larger(result, Rational.ZERO), context.max);
    };
    const evaluate = rule.mode === "or" ? best : rule.mode === "formula" ? computed : added;

    return {
      inputs,
      bind: (reader) => {
        const values = reader.readAll(inputs);
        if (values === undefined || expression === undefined) return values;
        try {
          evaluate(values);
          return values;
        } catch {
          reader.fault("formulaFailed", reader.names()[0], {
            vi: "công thức chia cho 0 với các mục này",
            en: "the formula divides by zero for these ticks",
          });
          return undefined;
        }
      },
      evaluate,
      explain: (values, language) => {
        const ticked = rule.items.filter((_, at) => values[at] === 1).map((item) => labelOf(item, language));
        const none = language === "vi" ? "không có mục nào" : "no item";
        const list = ticked.length === 0 ? none : ticked.join(rule.mode === "or" ? " / " : " + ");
        return rule.mode === "formula" ? `${rule.formula} ${signs(language).arrow} ${list}` : list;
      },
      least: Rational.ZERO,
      most: rule.mode === "or" ? extremes(points).most : rule.mode === "formula" ? undefined : all,
    };
  },
  check(rule) {
    const findings: RuleFinding[] = duplicates(
      rule.items.map((item, at) => ({ name: item.id, path: `items[${at}].id` })),
    );
    if (rule.mode !== "formula") return findings;
    const parsed = parseTicks(rule);
    if (parsed.ok) return findings;
    return [...findings, { code: parsed.code, severity: "error", path: "formula", blocking: true, text: parsed.text }];
  },
};
