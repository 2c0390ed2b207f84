import type { Rational } from "../rational.ts";
import { type Language, printDecimal } from "../rational-format.ts";
import type { CompiledSet } from "./compiled-set.ts";
import { explainDecision } from "./inputs/decision.ts";
import type { BoundUnit } from "./inputs/unit-inputs.ts";
import { signs } from "./rules/explain-words.ts";

const REASONS = {
  fullMarks: { vi: "không đánh giá, cho điểm tối đa", en: "not applicable, full marks" },
  excluded: { vi: "không đánh giá, loại khỏi mẫu số", en: "not applicable, out of the denominator" },
  scoredElsewhere: { vi: "cơ quan khác chấm, chưa có điểm", en: "scored by another body, no points yet" },
  surveyNotHeld: { vi: "không tổ chức điều tra xã hội học", en: "no survey was held" },
  surveyApart: { vi: "điều tra xã hội học, không thuộc phần tự chấm", en: "survey, not part of the self-assessment" },
  missing: { vi: "thiếu số liệu", en: "inputs missing" },
} as const;

/** What an explanation reads of a scored unit. */
type Scored = {
  readonly compiled: CompiledSet;
  readonly bound: BoundUnit;
  readonly componentPoints: readonly Rational[];
};

/** Points for four decimals: cut off, not rounded, where rounding would make whole points of what is just under them. */
function shortPoints(points: Rational): Rational {
  const rounded = points.round(4, "halfUp");
  return rounded.isInteger() && !points.isInteger() ? points.round(4, "truncate") : points;
}

/**
 * Why a unit has these points for a component, in one line.
 * @example explainComponent(score, 1, "vi") // "18/20 = 90% ≥ 80% → 1,35 trên 1,5 điểm"
 */
export function explainComponent(score: Scored, at: number, language: Language): string {
  const leaf = score.compiled.leaves[at];
  const state = score.bound.states[at] ?? "missing";
  const points = score.componentPoints[at];
  if (leaf === undefined || points === undefined) return "";
  const { arrow } = signs(language);
  const [given, max] = [printDecimal(shortPoints(points), language), printDecimal(leaf.max, language)];
  const result = language === "vi" ? `${arrow} ${given} trên ${max} điểm` : `${arrow} ${given} of ${max} points`;
  switch (state) {
    case "scored":
      return `${leaf.rule.explain(score.bound.values[at] ?? [], language)} ${result}`;
    case "knockedOut": {
      const when = leaf.knockOut?.title[language] ?? "";
      return language === "vi" ? `điểm liệt (${when}) ${result}` : `knocked out (${when}) ${result}`;
    }
    case "decided":
      return explainDecision(score.bound.decisions.get(at), { given, max }, language);
    case "fullMarks":
    case "missing":
      return `${REASONS[state][language]}${ownersReason(score.bound, at, language)} ${result}`;
    case "excluded":
    case "scoredElsewhere":
    case "surveyNotHeld":
    case "surveyApart":
      return `${REASONS[state][language]}${ownersReason(score.bound, at, language)}`;
  }
}

/** " (cơ quan chủ trì: …)" where the owner of the round left the component out; why is not said everywhere. */
function ownersReason(bound: BoundUnit, at: number, language: Language): string {
  const reason = bound.exclusions.get(at);
  if (reason === undefined) return "";
  if (reason === "") return language === "vi" ? " (theo quyết định của cơ quan chủ trì)" : " (as decided by the owner)";
  return language === "vi" ? ` (cơ quan chủ trì: ${reason})` : ` (left out by the owner: ${reason})`;
}
