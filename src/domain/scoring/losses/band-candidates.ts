import { Rational } from "../../rational.ts";
import type { Text } from "../finding.ts";
import type { Slots } from "../inputs/input-spec.ts";
import type { BandsRule } from "../rule-model.ts";
import { bandLimits } from "../rules/band-limits.ts";
import { num } from "../rules/explain-words.ts";
import { exact } from "../rules/rule-kind.ts";
import { nearestFirst, shareChange } from "./changed-figures.ts";

/** Small enough to lie between two limits of any set, to try what lies beyond an open one. */
const beyond = Rational.of(1, 1_000_000);

/** Values at the limits of the bands and just beyond them, the nearest first. */
export function bandCandidates(rule: BandsRule, values: Slots): { readonly values: Slots; readonly words: Text }[] {
  const limits = rule.bands.flatMap((band) => {
    const { lower, upper } = bandLimits(band, rule.interval);
    return [lower, upper].filter((limit) => limit !== undefined);
  });
  if (values.length > 1) {
    const whole = exact(values[1]);
    const wanted = limits.map((limit) => limit.mul(whole).div(Rational.HUNDRED));
    return shareChange(rule, rule.numerator ?? "", values, { wanted, limits: "either" });
  }
  const isPercent = rule.numerator !== undefined || rule.input === "ratioPercent";
  const now = exact(values[0]);
  const tried = limits.flatMap((limit) => [limit, limit.add(beyond), limit.sub(beyond)]);
  const isPossible = (value: Rational) =>
    value.sign() >= 0 && (!isPercent || value.compare(Rational.HUNDRED) <= 0) && !value.equals(now);
  return nearestFirst(tried, now)
    .filter(isPossible)
    .map((value) => ({ values: [value], words: levelWords(value, limits, now, isPercent ? "%" : "") }));
}

/** "nâng từ 72% lên 80%", "giảm từ 12 xuống dưới 10" */
function levelWords(value: Rational, limits: readonly Rational[], now: Rational, unit: string): Text {
  const isUp = value.compare(now) > 0;
  const limit = limits.find((one) => !one.equals(value) && near(one, value)) ?? value;
  const isBeyond = limit !== value;
  const show = (one: Rational, language: "vi" | "en") => num(one, language) + unit;
  const vi = isUp ? ["nâng từ", "lên", "trên"] : ["giảm từ", "xuống", "dưới"];
  const en = isUp ? ["raise it from", "to", "above"] : ["bring it down from", "to", "below"];
  const say = ([verb, to, past]: readonly string[], language: "vi" | "en") =>
    `${verb} ${show(now, language)} ${to} ${isBeyond ? `${past} ` : ""}${show(limit, language)}`;
  return { vi: say(vi, "vi"), en: say(en, "en") };
}

const near = (one: Rational, other: Rational) => {
  const difference = one.sub(other);
  return difference.compare(beyond) <= 0 && difference.neg().compare(beyond) <= 0;
};
