import { Rational } from "../../rational.ts";
import { toFixedDecimal } from "../../rational-format.ts";

const decimalsOf = (printed: string) => printed.split(".")[1]?.length ?? 0;

/**
 * The change between two percentages as they were printed, exact, with as many decimals as they have.
 * @example percentChange("90.70", "86.40") // "-4.30"
 */
export function percentChange(from: string, to: string): string {
  const decimals = Math.max(decimalsOf(from), decimalsOf(to));
  return toFixedDecimal(Rational.parse(to).sub(Rational.parse(from)), decimals, "halfUp");
}
