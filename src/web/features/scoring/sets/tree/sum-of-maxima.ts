import { Rational } from "../../../../../domain/rational.ts";
import { toPlainDecimal } from "../../../../../domain/rational-format.ts";

/** An exact sum of points: as plain decimal text, and compared without regard to trailing zeros ("2" is "2.0"). */
export interface ExactSum {
  readonly text: string;
  readonly equals: (points: string) => boolean;
}

/** The sum of maxima, or null where one of them is not known. */
export function sumOfMaxima(maxima: readonly (string | null)[]): ExactSum | null {
  let sum = Rational.ZERO;
  for (const max of maxima) {
    if (max === null) return null;
    sum = sum.add(Rational.parse(max));
  }
  return { text: toPlainDecimal(sum, 12), equals: (points) => sum.equals(Rational.parse(points)) };
}
