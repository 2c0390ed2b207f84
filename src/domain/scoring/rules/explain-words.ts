import { Rational } from "../../rational.ts";
import { decimalsNeeded, type Language, printDecimal, toFixedDecimal } from "../../rational-format.ts";
import { printDecimal as localize } from "../../text/numbers.ts";
import type { Slot } from "../inputs/input-spec.ts";
import { exact } from "./rule-kind.ts";

/**
 * Relation signs: typographic in Vietnamese, plain ASCII in English, as the published examples write them. The arrow is
 * one sign in both, as a line may break behind the hyphen of "->".
 */
const SIGNS = {
  vi: { ge: "≥", le: "≤", lt: "<", gt: ">", eq: "=", ne: "≠", about: "≈", arrow: "→", times: "×" },
  en: { ge: ">=", le: "<=", lt: "<", gt: ">", eq: "=", ne: "!=", about: "~", arrow: "→", times: "x" },
} as const;

export function signs(language: Language) {
  return SIGNS[language];
}

/** A number for an explanation: exact when four decimals suffice. */
export function num(value: Slot | undefined, language: Language): string {
  return printDecimal(exact(value), language);
}

/** Decimals of a percentage in an explanation, and as many at most where fewer would read as a limit. */
const [percentDecimals, finestDecimals] = [4, 12];

/**
 * "= 90%" or "≈ 90,4762%": rounded half up. Just under a limit it must not read as the limit itself: what would round to
 * a figure of two decimals or less is told with as many as it takes, "≈ 79,999999%".
 */
export function equalsPercent(share: Rational, language: Language): string {
  const percent = share.mul(Rational.HUNDRED);
  const needed = decimalsNeeded(percent);
  if (needed !== undefined && needed <= 4) return `= ${percentText(share, language)}`;
  return `${signs(language).about} ${localize(apartFromLimits(percent), language)}%`;
}

function apartFromLimits(percent: Rational): string {
  for (let decimals = percentDecimals; decimals <= finestDecimals; decimals += 1) {
    if ((decimalsNeeded(percent.round(decimals, "halfUp")) ?? 0) > 2)
      return toFixedDecimal(percent, decimals, "halfUp");
  }
  return toFixedDecimal(percent, finestDecimals, "truncate");
}

/** A fraction of a rule as percent: 0.8 is "80%". */
export function percentText(share: Rational, language: Language): string {
  return `${printDecimal(share.mul(Rational.HUNDRED), language)}%`;
}

export function yesNoWord(value: Slot | undefined, language: Language): string {
  if (language === "vi") return value === 1 ? "có" : "không";
  return value === 1 ? "yes" : "no";
}
