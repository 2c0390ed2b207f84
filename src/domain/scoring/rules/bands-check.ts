import { Rational } from "../../rational.ts";
import { amount } from "../amount.ts";
import type { BandsRule } from "../rule-model.ts";
import { type BandLimits, bandLimits } from "./band-limits.ts";
import { num } from "./explain-words.ts";
import type { RuleFinding } from "./rule-kind.ts";

type Placed = BandLimits & { readonly at: number; readonly points: Rational };

/** Order of lower ends: an open end comes first, a closed limit before an open one at the same number. */
function byLowerEnd(a: Placed, b: Placed): number {
  if (a.lower === undefined || b.lower === undefined)
    return Number(a.lower !== undefined) - Number(b.lower !== undefined);
  return a.lower.compare(b.lower) || Number(b.lowerClosed) - Number(a.lowerClosed);
}

/** Negative: a gap between the two; positive: they overlap; 0: they meet. */
function meeting(before: Placed, after: Placed): number {
  if (before.upper === undefined || after.lower === undefined) return 1;
  const order = before.upper.compare(after.lower);
  if (order !== 0) return order;
  return Number(before.upperClosed) + Number(after.lowerClosed) - 1;
}

/** Finds gaps, overlaps, empty and doubled limits, and points that rise and fall. */
export function checkBands(rule: BandsRule): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const add = (code: string, path: string, vi: string, en: string, severity: RuleFinding["severity"] = "error") => {
    findings.push({ code, severity, path, text: { vi, en } });
  };
  rule.bands.forEach((band, at) => {
    if (
      (band.min !== undefined && band.minExclusive !== undefined) ||
      (band.max !== undefined && band.maxInclusive !== undefined)
    )
      add(
        "rule.bandTwoLimits",
        `bands[${at}]`,
        "một đầu của khoảng có hai giới hạn",
        "one end of the band has two limits",
      );
  });
  const placed = rule.bands
    .map((band, at): Placed => ({ ...bandLimits(band, rule.interval), at, points: amount(band.points) }))
    .sort(byLowerEnd);
  for (const band of placed) {
    if (band.lower === undefined || band.upper === undefined) continue;
    const order = band.lower.compare(band.upper);
    if (order > 0 || (order === 0 && !(band.lowerClosed && band.upperClosed)))
      add("rule.bandEmpty", `bands[${band.at}]`, "khoảng không chứa giá trị nào", "the band contains no value");
  }
  placed.slice(1).forEach((band, position) => {
    const before = placed[position];
    if (before === undefined) return;
    const meet = meeting(before, band);
    const ends = [before.upper, band.lower].filter((end) => end !== undefined);
    // In the order of numbers: of a gap the end of the lower band comes first, of an overlap the start of the upper.
    const place = [...new Set(ends.sort((a, b) => a.compare(b)).map((end) => num(end, "vi")))].join(" – ");
    if (meet < 0)
      add("rule.bandsGap", `bands[${band.at}]`, `hở giữa hai khoảng tại ${place}`, `gap between two bands at ${place}`);
    if (meet > 0)
      add(
        "rule.bandsOverlap",
        `bands[${band.at}]`,
        `hai khoảng chồng nhau tại ${place}`,
        `two bands overlap at ${place}`,
      );
  });
  const [lowest] = placed;
  const highest = placed.at(-1);
  if (lowest?.lower !== undefined && (lowest.lower.sign() > 0 || (lowest.lower.sign() === 0 && !lowest.lowerClosed)))
    add(
      "rule.bandsGap",
      `bands[${lowest.at}]`,
      `không có khoảng cho giá trị dưới ${num(lowest.lower, "vi")}`,
      `no band below ${num(lowest.lower, "en")}`,
    );
  if (highest?.upper !== undefined)
    add(
      "rule.bandsGap",
      `bands[${highest.at}]`,
      `không có khoảng cho giá trị trên ${num(highest.upper, "vi")}`,
      `no band above ${num(highest.upper, "en")}`,
      "warning",
    );
  const turns = placed.slice(1).map((band, at) => band.points.compare(placed[at]?.points ?? Rational.ZERO));
  if (turns.includes(1) && turns.includes(-1))
    add(
      "rule.stepsNotMonotone",
      "bands",
      "điểm của các khoảng lúc tăng lúc giảm",
      "points of the bands rise and fall",
      "warning",
    );
  if ((rule.numerator === undefined) !== (rule.denominator === undefined))
    add(
      "rule.halfRatio",
      "numerator",
      "cần cả numerator và denominator",
      "numerator and denominator are needed together",
    );
  return findings;
}
