import type { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { Band, BandsRule } from "../rule-model.ts";

/** A band as an interval; a missing limit is open to that side. */
export type BandLimits = {
  readonly lower: Rational | undefined;
  readonly lowerClosed: boolean;
  readonly upper: Rational | undefined;
  readonly upperClosed: boolean;
};

/**
 * The interval a band means. `minExclusive` and `maxInclusive` always say it themselves; `min` and `max` are closed or
 * open as the rule's `interval` says, and as in "[min,max)" where it is `explicit`.
 */
export function bandLimits(band: Band, interval: BandsRule["interval"]): BandLimits {
  const lower = band.min ?? band.minExclusive;
  const upper = band.max ?? band.maxInclusive;
  const leftClosed = interval !== "(min,max]";
  return {
    lower: lower === undefined ? undefined : amount(lower),
    lowerClosed: band.min !== undefined && leftClosed,
    upper: upper === undefined ? undefined : amount(upper),
    upperClosed: band.max === undefined || !leftClosed,
  };
}
