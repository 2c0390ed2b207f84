import type { Rational } from "../rational.ts";
import { toPlainDecimal } from "../rational-format.ts";

/** Decimals of printed points at most; fewer where they are exact. */
const pointDecimals = 6;

/** Points as people and tables read them: exact where six decimals suffice, else rounded half up to six. */
export function printPoints(points: Rational): string {
  return toPlainDecimal(points, pointDecimals);
}
