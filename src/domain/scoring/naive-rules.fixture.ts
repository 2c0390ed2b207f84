import type { Inputs } from "./random-rule.fixture.ts";

/**
 * The fifteen rules once more, written from the catalogue of rules (docs/rules/scoring.md) and not from the engine: slow
 * fractions of big integers, no compiled form, no shortcut. It knows sound inputs only.
 */
export type Fraction = readonly [n: bigint, d: bigint];

export const ZERO: Fraction = [0n, 1n];
const ONE: Fraction = [1n, 1n];

export function of(text: unknown): Fraction {
  const [, sign, whole = "", decimals = "", under = "1"] =
    /^([+-]?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(String(text)) ?? [];
  const n = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  return [n, 10n ** BigInt(decimals.length) * BigInt(under)];
}
export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
export const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d]);
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => (c < 0n ? [-a * d, b * -c] : [a * d, b * c]);
export const below = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
export const same = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;
const least = (x: Fraction, y: Fraction): Fraction => (below(x, y) ? x : y);
const most = (x: Fraction, y: Fraction): Fraction => (below(x, y) ? y : x);
const yes = (text: string | undefined): boolean => ["true", "1", "yes", "có"].includes(text ?? "");

// biome-ignore lint/suspicious/noExplicitAny: a rule as its file writes it; the engine's own types are not used here.
type Rule = any;

/** Share of the maximum: 0 below the threshold, cut at the cap, not below the floor. */
function byShare(rule: Rule, share: Fraction, value: Fraction, max: Fraction): Fraction {
  if (rule.zeroBelow !== undefined && below(share, of(rule.zeroBelow))) return ZERO;
  const points = times(max, least(value, of(rule.cap ?? 1)));
  return rule.floor === undefined ? points : most(points, of(rule.floor));
}

function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

function rounded(value: Fraction): Fraction {
  const tenths = times(value, [10n, 1n]);
  const [n, d] = plus(tenths, [1n, 2n]);
  return [n / d, 10n];
}

const FORMULA: Readonly<Record<string, (a: Fraction, b: Fraction, max: Fraction) => Fraction>> = {
  "b / a * max": (a, b, max) => times(over(b, a), max),
  "a > b and b / a < 0.8 ? 0 : max / 2": (a, b, max) =>
    below(b, a) && below(over(b, a), [4n, 5n]) ? ZERO : over(max, [2n, 1n]),
  "max - b * 0.25": (_a, b, max) => minus(max, over(b, [4n, 1n])),
  "min(max, round(b / 3, 1)) + a * 0": (_a, b, max) => least(max, rounded(over(b, [3n, 1n]))),
};

/** Points of one rule for sound inputs, cut to 0 and the maximum. */
export function naivePoints(rule: Rule, maximum: string, inputs: Inputs): Fraction {
  const max = of(maximum);
  return most(ZERO, least(max, raw(rule, max, inputs)));
}

function raw(rule: Rule, max: Fraction, inputs: Inputs): Fraction {
  const given = (name: string): Fraction => of(inputs[name] ?? "0");
  const only = Object.entries(inputs).filter(([name]) => name !== "fraud");
  switch (rule.kind) {
    case "yesNo":
      return of(yes(inputs["value"]) ? rule.yes : (rule.no ?? 0));
    case "choice":
      return of(rule.options.find((option: Rule) => option.id === inputs["value"]).points);
    case "checklist": {
      if (rule.mode === "formula") return yes(inputs["i0"]) ? over(max, [3n, 1n]) : ZERO;
      const ticked: Fraction[] = rule.items
        .filter((item: Rule) => yes(inputs[item.id]))
        .map((item: Rule) => of(item.points));
      return ticked.reduce(rule.mode === "or" ? most : plus, ZERO);
    }
    case "bands": {
      const value = rule.numerator === undefined ? of(only[0]?.[1]) : times([100n, 1n], over(given("b"), given("a")));
      const found = rule.bands.find((band: Rule) => {
        const upper = (limit: Fraction, closed: boolean) => below(value, limit) || (closed && same(value, limit));
        const lower = (limit: Fraction, closed: boolean) => below(limit, value) || (closed && same(value, limit));
        const leftClosed = rule.interval !== "(min,max]";
        return (
          (band.min === undefined || lower(of(band.min), leftClosed)) &&
          (band.minExclusive === undefined || lower(of(band.minExclusive), false)) &&
          (band.max === undefined || upper(of(band.max), !leftClosed)) &&
          (band.maxInclusive === undefined || upper(of(band.maxInclusive), true))
        );
      });
      return found === undefined ? ZERO : of(found.points);
    }
    case "ratio":
    case "ratioToTarget": {
      const share = over(given("b"), given("a"));
      return byShare(rule, share, over(share, rule.kind === "ratio" ? ONE : of(rule.target)), max);
    }
    case "weightedRatio": {
      const sum: Fraction = rule.terms.reduce(
        (total: Fraction, term: Rule) => plus(total, times(given(term.input), of(term.weight))),
        ZERO,
      );
      const share = over(sum, given("due"));
      return byShare(rule, share, share, max);
    }
    case "countPenalty":
      return most(of(rule.floor ?? 0), plus(of(rule.start), times(of(only[0]?.[1]), of(rule.perOccurrence))));
    case "countSteps": {
      const count = of(only[0]?.[1]);
      if ("missing" in rule.steps[0]) return of(rule.steps[same(count, ZERO) ? 0 : 1].points);
      const reached = rule.steps.filter((step: Rule) => !below(count, of(step.min)));
      return of(reached.at(-1).points);
    }
    case "deadline": {
      const issued = inputs["value"] ?? "";
      if (issued === "" || issued === "none") return of(rule.otherwise ?? 0);
      const late = dayNumber(issued) - dayNumber(rule.due.length === 5 ? `2025-${rule.due}` : rule.due);
      if (late <= 0) return of(rule.onTime);
      return of(rule.late.find((tier: Rule) => late <= tier.maxDaysLate)?.points ?? rule.otherwise ?? 0);
    }
    case "compare": {
      const pairs = Object.keys(inputs)
        .filter((name) => name.startsWith("left#"))
        .map((name) => [Number(inputs[name]), Number(inputs[name.replace("left", "right")])] as const);
      const holds = (x: number, y: number): boolean =>
        ({ "<=": x <= y, "<": x < y, ">=": x >= y, ">": x > y, "==": x === y, "!=": x !== y })[rule.op as "<="];
      const all = pairs.reduce((sum, [x, y]) => [sum[0] + x, sum[1] + y] as const, [0, 0] as const);
      const passed = rule.scope === "total" ? holds(...all) : pairs.every(([x, y]) => holds(x, y));
      return of(passed ? rule.pass : (rule.fail ?? 0));
    }
    case "surveyOptions": {
      const answers = rule.options.reduce((sum: Fraction, option: Rule) => plus(sum, given(option.label)), ZERO);
      const worth = rule.options.reduce(
        (sum: Fraction, option: Rule) => plus(sum, times(given(option.label), over(of(option.percent), [100n, 1n]))),
        ZERO,
      );
      return times(max, over(worth, answers));
    }
    case "scaledIndex":
      return times(max, over(given("value"), of(rule.outOf ?? 100)));
    case "formula":
      return FORMULA[rule.expression]?.(given("a"), given("b"), max) ?? ZERO;
    case "manual":
      return given("points");
    default:
      throw new Error(`no naive rule ${rule.kind}`);
  }
}
