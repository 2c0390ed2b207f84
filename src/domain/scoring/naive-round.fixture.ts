import { below, type Fraction, minus, naivePoints, of, over, plus, same, times, ZERO } from "./naive-rules.fixture.ts";
import type { RandomComponent, RandomRound, RandomUnit } from "./random-round.fixture.ts";

/** Result of one unit by the naive engine; fractions reduced to text, percentages printed as the set says. */
export type NaiveResult = {
  readonly points: string;
  readonly applicableMax: string;
  readonly percent: string | undefined;
  readonly printed: string | undefined;
  readonly resultClass: string | undefined;
  readonly rank: number | undefined;
};

type Index = {
  formula: string;
  roundDecimals: number;
  rounding: string;
  rankOn: string;
  classOn: string;
  ties: string;
  notSubmitted: string;
};
type Scored = { unit: RandomUnit; points: Fraction; max: Fraction; percent: Fraction | undefined; first: Fraction };

function text([n, d]: Fraction): string {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
  const factor = gcd(n, d);
  return d / factor === 1n ? String(n / factor) : `${n / factor}/${d / factor}`;
}

/** Cut to decimals by trying the two neighbours. */
function round(value: Fraction, decimals: number, mode: string): Fraction {
  const unit = 10n ** BigInt(decimals);
  const [n, d] = value;
  const cut = (n * unit) / d;
  if (mode === "truncate") return [cut, unit];
  const away = n < 0n ? cut - 1n : cut + 1n;
  const size = (x: Fraction): Fraction => (x[0] < 0n ? [-x[0], x[1]] : x);
  const [near, far] = [size(minus(value, [cut, unit])), size(minus(value, [away, unit]))];
  if (same(near, far)) return mode === "halfUp" || cut % 2n !== 0n ? [away, unit] : [cut, unit];
  return below(near, far) ? [cut, unit] : [away, unit];
}

/** Points and counted maximum of one component of one unit. */
function component(part: RandomComponent, unit: RandomUnit, formula: string): { points: Fraction; max: Fraction } {
  const inputs = unit.inputs[part.code] ?? {};
  const max = of(part.max);
  const nothing = { points: ZERO, max: ZERO };
  if (inputs["na"] === "true")
    return (part["notApplicable"] as { effect: string }).effect === "fullMarks" ? { points: max, max } : nothing;
  if (formula === "appraisedConverted" && part["source"] === "survey") return nothing;
  if (Object.keys(inputs).length === 0 && part["source"] === "elsewhere") return nothing;
  if (inputs["fraud"] === "true") {
    const stated = of((part.rule["knockOut"] as { points: string }).points);
    return { points: below(max, stated) ? max : stated, max };
  }
  return { points: naivePoints(part.rule, part.max, inputs), max };
}

function score(round_: RandomRound, unit: RandomUnit, { formula }: Index): Scored {
  const parts = round_.set.areas.flatMap((area) => area.criteria);
  const each = parts.map((part) => component(part, unit, formula));
  const least = (x: Fraction, y: Fraction) => (below(x, y) ? x : y);
  const bonus = least(of(unit.bonus), of("2"));
  const penalty = least(of(unit.penalty), of("1.5"));
  const scored = each.reduce((sum, one) => plus(sum, one.points), ZERO);
  const max = each.reduce((sum, one) => plus(sum, one.max), ZERO);
  const points = minus(plus(scored, bonus), penalty);
  const hundred: Fraction = [100n, 1n];
  const percentOf = (part: Fraction, whole: Fraction) => times(hundred, over(part, whole));
  const byFormula = () => {
    if (formula === "pointsOfScale") return percentOf(points, of("40"));
    if (formula === "percentThenBonus") return minus(plus(percentOf(scored, max), bonus), penalty);
    return percentOf(points, max);
  };
  return { unit, points, max, percent: max[0] === 0n ? undefined : byFormula(), first: each[0]?.points ?? ZERO };
}

const CLASSES = [
  ["Xuất sắc", "90"],
  ["Tốt", "80"],
  ["Khá", "70"],
  ["Trung bình", "50"],
] as const;

/** Scores and ranks by counting, for each unit, who stands before it. */
export function naiveRound(round_: RandomRound): Map<string, NaiveResult> {
  const index = round_.set["index"] as Index;
  const all = round_.units.map((unit) => score(round_, unit, index));
  const print = (value: Fraction) => round(value, index.roundDecimals, index.rounding);
  const ranked = all.filter(
    (one) => one.percent !== undefined && (one.unit.submitted || index.notSubmitted === "zero"),
  );
  const key = (one: Scored) => (index.rankOn === "rounded" ? print(one.percent ?? ZERO) : (one.percent ?? ZERO));
  const isBefore = (x: Scored, y: Scored) =>
    below(key(y), key(x)) || (index.ties === "tieBreak" && same(key(x), key(y)) && below(y.first, x.first));
  return new Map(
    all.map((one): [string, NaiveResult] => {
      const ahead = ranked.filter((other) => other.unit.block === one.unit.block && isBefore(other, one));
      const groups = ahead.filter((other, at) => ahead.findIndex((some) => same(key(some), key(other))) === at);
      const rank = 1 + (index.ties === "dense" ? groups.length : ahead.length);
      const judged =
        one.percent === undefined ? undefined : index.classOn === "rounded" ? print(one.percent) : one.percent;
      const name = CLASSES.find(([, limit]) => judged !== undefined && !below(judged, of(limit)))?.[0] ?? "Yếu";
      const hasClass = judged !== undefined && (one.unit.submitted || index.notSubmitted === "zero");
      return [
        one.unit.unit,
        {
          points: text(one.points),
          applicableMax: text(one.max),
          percent: one.percent === undefined ? undefined : text(one.percent),
          printed: one.percent === undefined ? undefined : text(print(one.percent)),
          resultClass: hasClass ? name : undefined,
          rank: ranked.includes(one) ? rank : undefined,
        },
      ];
    }),
  );
}
