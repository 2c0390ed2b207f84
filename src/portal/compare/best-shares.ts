import type { Rational } from "../../domain/rational.ts";

/**
 * Which of the values are the highest. None where there are fewer than two, or where all are equal: then nothing stands
 * out.
 * @example bestShares([Rational.parse("1/2"), null, Rational.parse("3/4")]) // [false, false, true]
 */
export function bestShares(values: readonly (Rational | null)[]): boolean[] {
  const known = values.filter((value) => value !== null);
  const top = known.reduce<Rational | undefined>(
    (best, one) => (best && best.compare(one) >= 0 ? best : one),
    undefined,
  );
  const isLevel = known.every((value) => top?.equals(value));
  return values.map((value) => !isLevel && value !== null && top?.equals(value) === true);
}
