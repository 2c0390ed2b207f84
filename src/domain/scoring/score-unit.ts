import { Rational } from "../rational.ts";
import type { CompiledSet, Leaf } from "./compiled-set.ts";
import type { Slots } from "./inputs/input-spec.ts";
import type { BoundUnit } from "./inputs/unit-inputs.ts";
import { UnitScore } from "./unit-score.ts";

/**
 * Scores one unit from checked inputs (`bindUnit`). Exact, total, and independent of every other unit.
 *
 * @example const score = scoreUnit(compiled, bindUnit(compiled, raw)); toFixedDecimal(score.percent, 2, "halfUp")
 */
export function scoreUnit(compiled: CompiledSet, bound: BoundUnit): UnitScore {
  const { leaves } = compiled;
  const { states, values } = bound;
  const points: Rational[] = [];
  for (let at = 0; at < leaves.length; at += 1) {
    const leaf = leaves[at] as Leaf;
    const state = states[at];
    if (state === "scored") points.push(leaf.rule.evaluate(values[at] as Slots));
    else if (state === "fullMarks") points.push(leaf.max);
    else if (state === "knockedOut") points.push(leaf.knockOut?.points ?? Rational.ZERO);
    else if (state === "decided") points.push(bound.decisions.get(at)?.points ?? Rational.ZERO);
    else points.push(Rational.ZERO);
  }
  return new UnitScore(compiled, bound, points);
}
