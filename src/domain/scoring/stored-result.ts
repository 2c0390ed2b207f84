import { Rational } from "../rational.ts";
import { toFixedDecimal, toPlainDecimal } from "../rational-format.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { ComponentState as EngineState } from "./inputs/unit-inputs.ts";
import type { Rankable } from "./score-round.ts";
import type { UnitScore } from "./unit-score.ts";

/** notSubmitted: no input at all; incomplete: something is missing or wrong; complete: ready for the ranking. */
export type InputState = "notSubmitted" | "incomplete" | "complete";

/** What a reader is told of a component; the explanation says which kind of "not applicable" it was. */
export type ResultState = "scored" | "notApplicable" | "faulty" | "notSubmitted";

/** The result of one unit as it is kept: fractions as computed, decimals as printed. Rank and place come by block. */
export interface StoredUnitResult {
  readonly pointsExact: string;
  readonly points: string;
  readonly applicableMax: string;
  readonly percentExact: string | null;
  readonly percent: string | null;
  readonly className: string | null;
  readonly classNameEn: string | null;
  readonly bonus: string;
  readonly penalty: string;
  readonly inputs: InputState;
  readonly faultCount: number;
}

export interface StoredComponentResult {
  readonly component: string;
  /** Place in the set. */
  readonly position: number;
  readonly state: ResultState;
  readonly pointsExact: string;
  readonly points: string;
  readonly applicableMax: string;
  readonly explanationVi: string;
  readonly explanationEn: string;
}

/** Decimals of printed points at most; fewer where they are exact. */
const pointDecimals = 6;

/** Points as people and tables read them: exact where six decimals suffice, else rounded half up to six. */
export function printPoints(points: Rational): string {
  return toPlainDecimal(points, pointDecimals);
}

/** The result of a unit as it is kept. One that did not submit has a percentage and a class only where it is ranked. */
export function storeUnitResult(score: UnitScore): StoredUnitResult {
  const { roundDecimals, rounding, notSubmitted } = score.compiled.set.index;
  const counts = score.submitted || notSubmitted === "zero";
  const percent = counts ? score.percent : undefined;
  const resultClass = counts ? score.resultClass : undefined;
  const faultCount = score.faults.filter((fault) => fault.severity === "error").length;
  return {
    pointsExact: score.points.toFraction(),
    points: printPoints(score.points),
    applicableMax: printPoints(score.applicableMax),
    percentExact: percent?.toFraction() ?? null,
    percent: percent === undefined ? null : toFixedDecimal(percent, roundDecimals, rounding),
    className: resultClass?.name ?? null,
    classNameEn: resultClass?.nameEn ?? null,
    bonus: printPoints(score.bound.bonus),
    penalty: printPoints(score.bound.penalty),
    inputs: !score.submitted ? "notSubmitted" : faultCount > 0 ? "incomplete" : "complete",
    faultCount,
  };
}

/** The components of a unit as they are kept, in the order of the set. */
export function storeComponents(score: UnitScore): StoredComponentResult[] {
  return score.components.map((component, position) => ({
    component: component.code,
    position,
    state: resultState(component.state, score.submitted),
    pointsExact: component.points.toFraction(),
    points: printPoints(component.points),
    applicableMax: printPoints(component.applicableMax),
    explanationVi: component.explain("vi"),
    explanationEn: component.explain("en"),
  }));
}

function resultState(state: EngineState, submitted: boolean): ResultState {
  switch (state) {
    case "scored":
    case "knockedOut":
      return "scored";
    case "fullMarks":
    case "excluded":
    case "scoredElsewhere":
    case "surveyNotHeld":
      return "notApplicable";
    case "missing":
      return submitted ? "faulty" : "notSubmitted";
  }
}

/** What is needed of a stored result to rank its unit again beside freshly scored ones. */
export interface RecalledResult {
  readonly unit: string;
  readonly block: string;
  readonly percentExact: string | null;
  readonly inputs: InputState;
  /** Exact points by place in the set; needed only where ties are broken by points. */
  readonly componentPoints: readonly string[];
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
      stored.componentPoints.slice(from, to).reduce((sum, one) => sum.add(Rational.parse(one)), Rational.ZERO),
  };
}
