import { type Language, printDecimal } from "../rational-format.ts";
import { type Amount, amount } from "./amount.ts";
import { labelOf } from "./label-of.ts";
import type { Band, BandsRule } from "./rule-model.ts";

/**
 * The span of one band in words, with its limits open or closed as the rule states.
 * @example describeBand({ min: "20", max: "30", points: "0.5" }, "[min,max)", { language: "vi", isShare: true })
 * // "từ 20% đến dưới 30%"
 */
export function describeBand(
  band: Band,
  interval: BandsRule["interval"],
  options: { readonly language: Language; readonly isShare: boolean },
): string {
  const { language, isShare } = options;
  if (band.label !== undefined) return labelOf(band, language);
  const show = (value: Amount) => printDecimal(amount(value), language) + (isShare ? "%" : "");
  const lowerOpen = band.minExclusive !== undefined || (interval === "(min,max]" && band.min !== undefined);
  const upperClosed = band.maxInclusive !== undefined || (interval === "(min,max]" && band.max !== undefined);
  const lower = band.minExclusive ?? band.min;
  const upper = band.maxInclusive ?? band.max;
  if (language === "vi") {
    const from = lower === undefined ? "" : `${lowerOpen ? "trên" : "từ"} ${show(lower)}`;
    const to = upper === undefined ? "" : `${upperClosed ? "đến" : "dưới"} ${show(upper)}`;
    if (from === "") return to === "" ? "mọi giá trị" : upperClosed ? `không quá ${show(upper as Amount)}` : to;
    if (to === "") return lowerOpen ? from : `${from} trở lên`;
    return upperClosed ? `${from} ${to}` : `${from} đến ${to}`;
  }
  const from = lower === undefined ? "" : `${lowerOpen ? "above" : "from"} ${show(lower)}`;
  const to = upper === undefined ? "" : `${upperClosed ? "up to" : "below"} ${show(upper)}`;
  if (from === "" && to === "") return "any value";
  return [from, to].filter(Boolean).join(" to ").replace("to up to", "to");
}
