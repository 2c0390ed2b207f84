import { Rational } from "../../rational.ts";
import { printPoints } from "../print-points.ts";

/**
 * What is left of claimed points when a deduction is taken off, never below 0, as a plain decimal. Where the unit
 * claimed nothing, nothing is left.
 * @example deductPoints("2", "0.5") // "1.5"
 */
export function deductPoints(claimed: string | null, deduction: string): string {
  const left = Rational.parse(claimed ?? "0").sub(Rational.parse(deduction));
  return printPoints(left.sign() < 0 ? Rational.ZERO : left);
}
