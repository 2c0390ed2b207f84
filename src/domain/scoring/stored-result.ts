import { toFixedDecimal } from "../rational-format.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { ComponentState as EngineState } from "./inputs/unit-inputs.ts";
import {
  type PackedComponents,
  packComponents,
  type ResultState,
  type StoredComponentResult,
} from "./packed-components.ts";
import { printPoints } from "./print-points.ts";
import { isLeftOut, type UnitScore } from "./unit-score.ts";

/** notSubmitted: no input at all; incomplete: something is missing or wrong; complete: ready for the ranking. */
export type InputState = "notSubmitted" | "incomplete" | "complete";

/** The result of one unit as it is kept: fractions as computed, decimals as printed. Rank and place come by block. */
export interface StoredUnitResult extends PackedComponents {
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
    ...packScore(score),
  };
}

/** The components of a score, packed: a whole round has twenty thousand of them, so nothing else is made on the way. */
function packScore({ compiled: { leaves }, bound, componentPoints, submitted }: UnitScore): PackedComponents {
  const maxima = printedMaxima(leaves);
  return packComponents(
    leaves.map((_, at) => {
      const state = bound.states[at] ?? "missing";
      return {
        pointsExact: componentPoints[at]?.toFraction() ?? "0",
        applicableMax: isLeftOut(state) ? "0" : (maxima[at] ?? "0"),
        state: resultState(state, submitted),
      };
    }),
  );
}

const knownMaxima = new WeakMap<CompiledSet["leaves"], readonly string[]>();

function printedMaxima(leaves: CompiledSet["leaves"]): readonly string[] {
  const known = knownMaxima.get(leaves) ?? leaves.map((leaf) => printPoints(leaf.max));
  knownMaxima.set(leaves, known);
  return known;
}

/** The components of a unit as they are told, in the order of the set. */
export function storeComponents(score: UnitScore): StoredComponentResult[] {
  return score.components.map((component, position) => ({
    component: component.code,
    position,
    state: resultState(component.state, score.submitted),
    pointsExact: component.points.toFraction(),
    points: printPoints(component.points),
    applicableMax: printPoints(component.applicableMax),
  }));
}

function resultState(state: EngineState, submitted: boolean): ResultState {
  switch (state) {
    case "scored":
    case "decided":
    case "knockedOut":
      return "scored";
    case "fullMarks":
    case "excluded":
    case "scoredElsewhere":
    case "surveyNotHeld":
    case "surveyApart":
      return "notApplicable";
    case "missing":
      return submitted ? "faulty" : "notSubmitted";
  }
}
