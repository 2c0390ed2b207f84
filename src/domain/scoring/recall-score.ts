import { Rational } from "../rational.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { Rankable } from "./score-round.ts";
import type { InputState } from "./stored-result.ts";

/** What is needed of a stored result to rank its unit again beside freshly scored ones. */
export interface RecalledResult {
  readonly unit: string;
  readonly block: string;
  readonly percentExact: string | null;
  readonly inputs: InputState;
  /** Exact points by place in the set, apart by blanks; looked at only where ties are broken by points. */
  readonly componentPoints: string;
}

/**
 * A stored result as ranking sees it. Ranks are exact although nothing is computed anew: the fractions are kept.
 * @example recallScore(compiled, { percentExact: "6149/75", … }).percent?.toFraction() // "6149/75"
 */
export function recallScore(compiled: CompiledSet, stored: RecalledResult): Rankable {
  const { roundDecimals, rounding } = compiled.set.index;
  const percent = stored.percentExact === null ? undefined : Rational.parse(stored.percentExact);
  return {
    unit: stored.unit,
    block: stored.block,
    submitted: stored.inputs !== "notSubmitted",
    percent,
    roundedPercent: percent?.round(roundDecimals, rounding),
    pointsBetween: (from, to) =>
      stored.componentPoints
        .split(" ")
        .slice(from, to)
        .reduce((sum, one) => sum.add(Rational.parse(one)), Rational.ZERO),
  };
}
