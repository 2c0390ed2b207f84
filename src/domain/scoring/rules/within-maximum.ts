import { Rational } from "../../rational.ts";
import type { Slots } from "../inputs/input-spec.ts";
import { num } from "./explain-words.ts";
import { type CompiledRule, larger, smaller } from "./rule-kind.ts";

/**
 * Cuts what a rule gives to 0 and the maximum of its component. A sound rule stays as it is; one that can give more or
 * less is a finding of the validator (`rule.aboveMaximum`, `rule.negative`), and its sentence says where it was cut.
 */
export function withinMaximum(rule: CompiledRule, max: Rational): CompiledRule {
  const { least, most } = rule;
  const isSound = (least === undefined || least.sign() >= 0) && (most === undefined || most.compare(max) <= 0);
  if (isSound) return rule;
  const cut = (points: Rational): Rational => smaller(larger(points, Rational.ZERO), max);
  const isCut = (values: Slots): boolean => !rule.evaluate(values).equals(cut(rule.evaluate(values)));
  return {
    ...rule,
    evaluate: (values) => cut(rule.evaluate(values)),
    explain: (values, language) => {
      if (!isCut(values)) return rule.explain(values, language);
      const span = `0 – ${num(max, language)}`;
      return `${rule.explain(values, language)}, ${language === "vi" ? `đưa về khoảng ${span}` : `cut to ${span}`}`;
    },
  };
}
