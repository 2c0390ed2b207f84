import { Rational } from "../../../../domain/rational.ts";
import { printDecimal, toFixedDecimal } from "../../../../domain/rational-format.ts";
import type { Points } from "../../../../domain/scoring/documents/document-frame.ts";
import { printDecimal as printPlain } from "../../../../domain/text/numbers.ts";

/**
 * Points as a form shows them: exact where so many decimals suffice, else rounded half up; nothing where there are none.
 * @example printPoints("27/20") // "1,35"
 */
export function printPoints(points: Points | null, decimals = 4): string {
  return points === null ? "" : printDecimal(Rational.parse(points), "vi", decimals);
}

/** Whether there are points to speak of, whichever way zero is written. */
export function isZero(points: Points): boolean {
  return Rational.parse(points).sign() === 0;
}

/** "92,83%"; a dash where there is no index. */
export function printPercent(percent: string | null): string {
  return percent === null ? "-" : `${printPlain(percent, "vi")}%`;
}

/** "+0,5", "-1,25", "0"; nothing where one side is missing. */
export function printDifference(before: Points | null, after: Points | null): string {
  if (before === null || after === null) return "";
  const difference = Rational.parse(after).sub(Rational.parse(before));
  const sign = difference.sign() > 0 ? "+" : "";
  return sign + printDecimal(difference, "vi");
}

/**
 * The change of a printed percentage, with as many decimals as the two have, so that a column has one number of them.
 * @example printPercentChange("80.10", "86.20") // "+6,10"
 */
export function printPercentChange(before: string | null, after: string | null): string {
  if (before === null || after === null) return "";
  const decimalsOf = (percent: string) => percent.split(".")[1]?.length ?? 0;
  const difference = Rational.parse(after).sub(Rational.parse(before));
  const fixed = toFixedDecimal(difference, Math.max(decimalsOf(before), decimalsOf(after)), "halfUp");
  return (difference.sign() > 0 ? "+" : "") + printPlain(fixed, "vi");
}

/** A change of rank as people say it: "tăng 2 bậc". */
export function printRankChange(before: number | null, after: number | null): string {
  if (before === null || after === null) return "";
  if (before === after) return "giữ nguyên";
  return after < before ? `tăng ${before - after} bậc` : `giảm ${after - before} bậc`;
}

/** Points that were lost; zero or less means nothing was. */
export function lostPoints(max: Points, points: Points): Rational {
  return Rational.parse(max).sub(Rational.parse(points));
}

/** A penalty with its sign, so that a row adds up as it stands. */
export function printTakenOff(penalty: Points, decimals?: number): string {
  return printPoints(Rational.parse(penalty).neg().toFraction(), decimals);
}

/** Roman numbers of annexes, 1 to 39. */
export function romanNumber(value: number): string {
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + (ones[value % 10] ?? "");
}

export const demonstrationMark = "DỮ LIỆU MINH HỌA - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";
export const markOf = ({ demonstration }: { readonly demonstration: boolean }) =>
  demonstration ? demonstrationMark : null;
