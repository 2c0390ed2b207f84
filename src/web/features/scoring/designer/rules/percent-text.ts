import { Rational } from "../../../../../domain/rational.ts";
import { toPlainDecimal } from "../../../../../domain/rational-format.ts";

/**
 * A fraction of a rule as people write it: a percentage.
 * @example fractionToPercent("0.705") // "70.5"
 */
export function fractionToPercent(fraction: string): string {
  return toPlainDecimal(Rational.parse(fraction).mul(Rational.HUNDRED), 12);
}

/** @example percentToFraction("70.5") // "0.705" */
export function percentToFraction(percent: string): string {
  return toPlainDecimal(Rational.parse(percent).div(Rational.HUNDRED), 14);
}
