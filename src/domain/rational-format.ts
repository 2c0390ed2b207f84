import { Rational, type RoundingMode } from "./rational.ts";
import { printDecimal as printPlain } from "./text/numbers.ts";

/** Interface language; Vietnamese writes 1.234,5 and English 1,234.5. */
export type Language = "vi" | "en";

/**
 * The value with exactly the given number of decimals and a decimal point, for files and machines.
 * @example toFixedDecimal(Rational.parse("68.32").div(Rational.parse("84")).mul(Rational.HUNDRED), 2, "halfUp") // "81.33"
 */
export function toFixedDecimal(value: Rational, decimals: number, mode: RoundingMode): string {
  const rounded = value
    .round(decimals, mode)
    .mul(Rational.of(10n ** BigInt(decimals)))
    .reduced();
  const digits = String(rounded.n)
    .replace("-", "")
    .padStart(decimals + 1, "0");
  const sign = rounded.sign() < 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * How many decimals write the value exactly, or undefined when no number of decimals does (1/3).
 * @example decimalsNeeded(Rational.parse("27/20")) // 2
 */
export function decimalsNeeded(value: Rational): number | undefined {
  let rest = BigInt(value.reduced().d);
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/**
 * The shortest exact decimal when `maxDecimals` suffice, otherwise rounded half up to `maxDecimals`; decimal point.
 * @example toPlainDecimal(Rational.parse("1.350"), 6) // "1.35"
 */
export function toPlainDecimal(value: Rational, maxDecimals: number): string {
  const needed = decimalsNeeded(value);
  return toFixedDecimal(value, needed === undefined ? maxDecimals : Math.min(needed, maxDecimals), "halfUp");
}

/** A plain decimal in both languages: "1,35" and "1.35". */
export function localizedDecimals(plain: string): { readonly vi: string; readonly en: string } {
  return { vi: printPlain(plain, "vi"), en: printPlain(plain, "en") };
}

/**
 * A value for people: shortest exact decimal up to `maxDecimals`, else rounded half up, in the language's style.
 * @example printDecimal(Rational.parse("27/20"), "vi") // "1,35"
 */
export function printDecimal(value: Rational, language: Language, maxDecimals = 4): string {
  return printPlain(toPlainDecimal(value, maxDecimals), language);
}
