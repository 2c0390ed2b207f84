import { Rational } from "../rational.ts";
import { printPoints } from "./print-points.ts";

/** Figures of a component over the units that were scored in it; decimals as printed, null where there is no unit. */
export interface Spread {
  readonly units: number;
  readonly mean: string | null;
  readonly lowest: string | null;
  readonly median: string | null;
  readonly highest: string | null;
  readonly fullMarks: number;
  readonly zeroMarks: number;
}

/**
 * The spread from how many units have which points, exact until printed; the median of an even number of units is the
 * mean of the two in the middle.
 * @example spreadOf([{ pointsExact: "1", units: 1 }, { pointsExact: "2", units: 1 }], Rational.of(2)).median // "1.5"
 */
export function spreadOf(
  counts: readonly { readonly pointsExact: string; readonly units: number }[],
  max: Rational,
): Spread {
  const sorted = counts
    .map(({ pointsExact, units }) => ({ points: Rational.parse(pointsExact), units }))
    .sort((a, b) => a.points.compare(b.points));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined)
    return { units: 0, mean: null, lowest: null, median: null, highest: null, fullMarks: 0, zeroMarks: 0 };
  const units = sorted.reduce((sum, one) => sum + one.units, 0);
  const total = sorted.reduce((sum, one) => sum.add(one.points.mul(Rational.of(one.units))), Rational.ZERO);
  /** Points of the unit at a place of the order, counted from 0. */
  const at = (place: number): Rational => {
    let passed = 0;
    for (const one of sorted) {
      passed += one.units;
      if (place < passed) return one.points;
    }
    return last.points;
  };
  const median = at(Math.floor((units - 1) / 2))
    .add(at(Math.floor(units / 2)))
    .div(Rational.of(2));
  const count = (points: Rational) => sorted.find((one) => one.points.equals(points))?.units ?? 0;
  return {
    units,
    mean: printPoints(total.div(Rational.of(units))),
    lowest: printPoints(first.points),
    median: printPoints(median),
    highest: printPoints(last.points),
    fullMarks: count(max),
    zeroMarks: count(Rational.ZERO),
  };
}
