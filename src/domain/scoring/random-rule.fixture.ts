import fc from "fast-check";

/** A rule as a file writes it, the maximum of its component, and sound inputs for it. */
export type RandomRule = {
  readonly max: string;
  readonly rule: Record<string, unknown>;
  readonly inputs: fc.Arbitrary<Inputs>;
};
export type Inputs = Readonly<Record<string, string>>;

const whole = (min: number, max: number) => fc.integer({ min, max });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Points as fractions of the same part of one: quarters, thirds, sevenths, or decimals. */
type Scale = { readonly max: string; readonly points: fc.Arbitrary<string> };

const scales: fc.Arbitrary<Scale> = fc.tuple(fc.constantFrom(3, 4, 7, 100), whole(1, 40)).map(([part, count]) => {
  const text = (points: number) => (part === 100 ? (points / 100).toFixed(2) : `${points}/${part}`);
  return { max: text(count), points: whole(0, count).map(text) };
});

/** A part and a whole: counts, decimals, or numbers that plain integers no longer hold. */
const pairs: fc.Arbitrary<readonly [part: string, of: string]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(whole(0, 400), whole(1, 300)).map(([a, b]) => [String(a), String(b)] as const) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(whole(0, 9999), whole(1, 9999))
      .map(([a, b]) => [(a / 100).toFixed(2), (b / 100).toFixed(2)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 20n))
      .map(([a, b]) => [String(a), String(b)] as const),
  },
);

const clean = (rule: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
const share = (scale: Scale) => ({
  zeroBelow: maybe(fc.constantFrom("0.8", "0.5", "1/3")),
  cap: maybe(fc.constantFrom("1", "0.9")),
  floor: maybe(scale.points),
});
const fixed = <T>(rule: T, scale: Scale, inputs: fc.Arbitrary<Inputs>): RandomRule => ({
  max: scale.max,
  rule: clean(rule as Record<string, unknown>),
  inputs,
});
const pairInputs = pairs.map(([b, a]): Inputs => ({ b, a }));

/** Formulas whose value the naive engine knows by their text. */
export const FORMULAS = [
  "b / a * max",
  "a > b and b / a < 0.8 ? 0 : max / 2",
  "max - b * 0.25",
  "min(max, round(b / 3, 1)) + a * 0",
];

/** Contiguous bands over 0 to infinity, from the limits between them. */
function bandsOf(limits: readonly number[], points: readonly string[], interval: string): object[] {
  const sorted = [...new Set(limits)].sort((x, y) => x - y);
  return points.slice(0, sorted.length + 1).map((one, at) => {
    const [min, max] = [sorted[at - 1], at < points.length - 1 ? sorted[at] : undefined];
    const explicit = interval === "explicit";
    return clean({ [explicit ? "minExclusive" : "min"]: min, [explicit ? "maxInclusive" : "max"]: max, points: one });
  });
}

const rulesOf: Readonly<Record<string, (scale: Scale) => fc.Arbitrary<RandomRule>>> = {
  yesNo: (scale) =>
    fc
      .record({ kind: fc.constant("yesNo"), yes: fc.constant(scale.max), no: maybe(scale.points) })
      .map((rule) => fixed(rule, scale, fc.record({ value: fc.constantFrom("true", "false", "1", "0", "có") }))),
  choice: (scale) =>
    fc.array(scale.points, { minLength: 1, maxLength: 4 }).map((points) => {
      const options = points.map((one, at) => ({ id: `o${at}`, points: one }));
      return fixed(
        { kind: "choice", options },
        scale,
        fc.record({ value: fc.constantFrom(...options.map(({ id }) => id)) }),
      );
    }),
  checklist: (scale) =>
    fc
      .tuple(fc.array(scale.points, { minLength: 1, maxLength: 4 }), fc.constantFrom("and", "or", "formula"))
      .map(([points, mode]) => {
        const items = points.map((one, at) => ({ id: `i${at}`, points: one }));
        const rule = { kind: "checklist", items, mode, formula: mode === "formula" ? "i0 * max / 3" : undefined };
        const ticks = fc.tuple(...items.map(() => fc.constantFrom("true", "false")));
        return fixed(
          rule,
          scale,
          ticks.map((list) => Object.fromEntries(list.map((tick, at) => [`i${at}`, tick]))),
        );
      }),
  bands: (scale) =>
    fc
      .record({
        limits: fc.array(whole(1, 100), { minLength: 3, maxLength: 3 }),
        points: fc.array(scale.points, { minLength: 1, maxLength: 4 }),
        interval: fc.constantFrom("[min,max)", "(min,max]", "explicit"),
        form: fc.constantFrom("pair", "named", "plain"),
      })
      .map(({ limits, points, interval, form }) => {
        const bands = bandsOf(limits, points, interval);
        const names =
          form === "pair" ? { numerator: "b", denominator: "a" } : form === "named" ? { input: "ratioPercent" } : {};
        const near = fc.oneof(
          whole(0, 100).map(String),
          fc.constantFrom(...limits).map((limit) => `${limit}.0`),
          fc.constantFrom(...limits).map((limit) => `${limit - 1}.99999999999999999999`),
        );
        const inputs: fc.Arbitrary<Inputs> =
          form === "pair"
            ? pairInputs
            : near.map((value) => ({ [form === "named" ? "ratioPercent" : "value"]: value }));
        return fixed({ kind: "bands", bands, interval, ...names }, scale, inputs);
      }),
  ratio: (scale) =>
    fc
      .record({
        kind: fc.constant("ratio"),
        numerator: fc.constant("b"),
        denominator: fc.constant("a"),
        ...share(scale),
      })
      .map((rule) => fixed(rule, scale, pairInputs)),
  ratioToTarget: (scale) =>
    fc
      .record({
        kind: fc.constant("ratioToTarget"),
        numerator: fc.constant("b"),
        denominator: fc.constant("a"),
        target: fc.constantFrom("0.7", "2/3", "1"),
        ...share(scale),
      })
      .map((rule) => fixed(rule, scale, pairInputs)),
  weightedRatio: (scale) =>
    fc
      .record({
        kind: fc.constant("weightedRatio"),
        denominator: fc.constant("due"),
        weights: fc.array(fc.constantFrom("1", "0.5", "1/3", "0"), { minLength: 1, maxLength: 3 }),
        ...share(scale),
      })
      .map(({ weights, ...rule }) => {
        const terms = weights.map((weight, at) => ({ input: `t${at}`, weight }));
        const inputs = fc.tuple(pairs, ...terms.slice(1).map(() => whole(0, 200).map(String)));
        return fixed(
          { ...rule, terms },
          scale,
          inputs.map(([[first, due], ...rest]) => ({
            due,
            ...Object.fromEntries([first, ...rest].map((value, at) => [`t${at}`, value])),
          })),
        );
      }),
  countPenalty: (scale) =>
    fc
      .record({
        kind: fc.constant("countPenalty"),
        start: scale.points,
        perOccurrence: fc.constantFrom("-0.25", "-1", "-1/3"),
        floor: maybe(fc.constant("0")),
        input: maybe(fc.constant("cases")),
      })
      .map((rule) =>
        fixed(
          rule,
          scale,
          whole(0, 12).map((count) => ({ [rule.input ?? "value"]: String(count) })),
        ),
      ),
  countSteps: (scale) =>
    fc.tuple(fc.array(scale.points, { minLength: 1, maxLength: 4 }), fc.boolean()).map(([points, named]) => {
      const plain = points.map((one, at) => ({ min: at * 2, points: one }));
      const steps = named
        ? [
            { missing: 0, points: points[0] },
            { missingAtLeast: 1, points: points.at(-1) },
          ]
        : plain;
      return fixed(
        { kind: "countSteps", steps },
        scale,
        whole(0, 40).map((count) => ({ [named ? "missing" : "value"]: String(count) })),
      );
    }),
  deadline: (scale) =>
    fc
      .record({
        kind: fc.constant("deadline"),
        due: fc.constantFrom("01-31", "12-15", "2025-06-30"),
        onTime: fc.constant(scale.max),
        points: fc.array(scale.points, { maxLength: 2 }),
        otherwise: maybe(fc.constant("0")),
      })
      .map(({ points, ...rule }) => {
        const late = points.map((one, at) => ({ maxDaysLate: 5 + 10 * at, points: one }));
        const days = fc.oneof(
          fc.constantFrom("none", "", "2025-01-31", "2025-02-05", "2025-02-06", "2025-12-31", "2024-12-20"),
          whole(1, 28).map((day) => `2025-02-${String(day).padStart(2, "0")}`),
        );
        return fixed(
          { ...rule, late },
          scale,
          days.map((value) => ({ value })),
        );
      }),
  compare: (scale) =>
    fc
      .record({
        kind: fc.constant("compare"),
        left: fc.constant("has"),
        right: fc.constant("may"),
        op: fc.constantFrom("<=", "<", ">=", ">", "==", "!="),
        scope: maybe(fc.constantFrom("every", "total")),
        pass: fc.constant(scale.max),
        fail: maybe(scale.points),
      })
      .map((rule) => {
        const sides = fc.array(fc.tuple(whole(0, 4), whole(0, 4)), { minLength: 1, maxLength: 4 });
        return fixed(
          rule,
          scale,
          sides.map((list) =>
            Object.fromEntries(
              list.flatMap(([left, right], at) => [
                [`left#${at}`, String(left)],
                [`right#${at}`, String(right)],
              ]),
            ),
          ),
        );
      }),
  surveyOptions: (scale) =>
    fc.array(fc.constantFrom("100", "60", "20", "0", "200/3"), { minLength: 2, maxLength: 5 }).map((percents) => {
      const options = percents.map((percent, at) => ({ label: `L${at}`, percent }));
      const counts = fc.tuple(whole(1, 99), ...options.slice(1).map(() => whole(0, 99)));
      return fixed(
        { kind: "surveyOptions", options },
        scale,
        counts.map((list) => Object.fromEntries(list.map((count, at) => [`L${at}`, String(count)]))),
      );
    }),
  scaledIndex: (scale) =>
    fc.record({ kind: fc.constant("scaledIndex"), outOf: maybe(fc.constant("3")) }).map((rule) =>
      fixed(
        rule,
        scale,
        whole(0, 300).map((value) => ({ value: (value / (rule.outOf === undefined ? 3 : 100)).toFixed(2) })),
      ),
    ),
  formula: (scale) =>
    fc
      .constantFrom(...FORMULAS)
      .map((expression) => fixed({ kind: "formula", variables: ["a", "b"], expression }, scale, pairInputs)),
  manual: (scale) =>
    fc.constant(
      fixed(
        { kind: "manual" },
        scale,
        scale.points.map((points) => ({ points })),
      ),
    ),
};

/** Any sound rule of the fifteen kinds, or of the kinds named. */
export function randomRule(kinds: readonly string[] = Object.keys(rulesOf)): fc.Arbitrary<RandomRule> {
  return fc.tuple(scales, fc.constantFrom(...kinds)).chain(([scale, kind]) => {
    const make = rulesOf[kind];
    if (make === undefined) throw new Error(`no generator for ${kind}`);
    return make(scale);
  });
}
