import type { Rational } from "../rational.ts";
import { decimalsNeeded, toPlainDecimal } from "../rational-format.ts";
import type { IndexPolicy } from "./model.ts";

/** Decimals of printed points at most; fewer where they are exact. */
const pointDecimals = 6;

/** Points as people and tables read them: exact where six decimals suffice, else rounded half up to six. */
export function printPoints(points: Rational): string {
  return toPlainDecimal(points, pointDecimals);
}

/**
 * Points for reading beside their maximum: rounded as the set prints, but never to fewer decimals than the maximum has.
 * @example printRoundedPoints(Rational.parse("50/59"), { max: Rational.parse("1.5"), index }) // "0.85"
 */
export function printRoundedPoints(
  points: Rational,
  { max, index }: { readonly max: Rational; readonly index: Pick<IndexPolicy, "roundDecimals" | "rounding"> },
): string {
  const decimals = Math.max(index.roundDecimals, Math.min(decimalsNeeded(max) ?? 0, pointDecimals));
  return printPoints(points.round(decimals, index.rounding));
}
