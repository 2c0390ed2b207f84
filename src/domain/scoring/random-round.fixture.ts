import fc from "fast-check";
import { type Inputs, randomRule } from "./random-rule.fixture.ts";

/** A set as its file, and units with their inputs as tables bring them. */
export type RandomRound = { readonly set: RandomSet; readonly units: readonly RandomUnit[] };
export type RandomComponent = Readonly<Record<string, unknown>> & {
  readonly code: string;
  readonly max: string;
  readonly rule: Record<string, unknown>;
};
export type RandomSet = Readonly<Record<string, unknown>> & {
  readonly areas: readonly { readonly criteria: readonly RandomComponent[] }[];
};
export type RandomUnit = {
  readonly unit: string;
  readonly block: string;
  readonly submitted: boolean;
  readonly bonus: string;
  readonly penalty: string;
  readonly inputs: Readonly<Record<string, Inputs>>;
};

const components = fc.record({
  random: randomRule(),
  source: fc.constantFrom("appraisal", "appraisal", "survey", "elsewhere", "system"),
  effect: fc.constantFrom(undefined, undefined, "fullMarks", "excludeFromDenominator"),
  knockOut: fc.option(fc.constantFrom("0", "0.25"), { nil: undefined, freq: 3 }),
});

const policies = fc.record({
  formula: fc.constantFrom("percentOfApplicable", "percentThenBonus", "pointsOfScale", "appraisedConverted"),
  roundDecimals: fc.integer({ min: 0, max: 4 }),
  rounding: fc.constantFrom("halfUp", "halfEven", "truncate"),
  rankOn: fc.constantFrom("unrounded", "rounded"),
  classOn: fc.constantFrom("unrounded", "rounded"),
  ties: fc.constantFrom("competition", "dense", "tieBreak"),
  notSubmitted: fc.constantFrom("unranked", "zero"),
});

/** Sets of one to twelve components in two areas, with all policies, and one to eight units in two blocks. */
export const randomRound: fc.Arbitrary<RandomRound> = fc
  .record({ parts: fc.array(components, { minLength: 1, maxLength: 12 }), index: policies })
  .chain(({ parts, index }) => {
    const list = parts.map(({ random, source, effect, knockOut }, at): RandomComponent => {
      const rule = {
        ...random.rule,
        ...(knockOut === undefined ? {} : { knockOut: { when: "fraud", points: knockOut } }),
      };
      const notApplicable = effect === undefined ? {} : { notApplicable: { allowed: true, effect } };
      return { code: `1.${at}`, name: "Mục", max: random.max, source, rule, ...notApplicable };
    });
    const set = {
      id: "random",
      scale: "40",
      year: 2025,
      bonus: { max: "2" },
      penalty: { max: "1.5" },
      index: { ...index, tieBreak: index.ties === "tieBreak" ? ["1.0"] : [] },
      areas: [{ code: "1", name: "Lĩnh vực", max: "40", criteria: list }],
    };
    const inputs = parts.map(({ random, source, effect, knockOut }): fc.Arbitrary<Inputs> => {
      const usual =
        knockOut === undefined
          ? random.inputs
          : fc
              .tuple(random.inputs, fc.constantFrom("false", "false", "true"))
              .map(([given, fraud]): Inputs => ({ ...given, fraud }));
      const na = fc.constant<Inputs>({ na: "true" });
      const choices = [
        usual,
        usual,
        ...(effect === undefined ? [] : [na]),
        ...(source === "elsewhere" ? [fc.constant<Inputs>({})] : []),
      ];
      return fc.oneof(...choices);
    });
    const unit = fc.record({
      block: fc.constantFrom("Sở", "Xã"),
      submitted: fc.constantFrom(true, true, true, false),
      bonus: fc.constantFrom("0", "0.5", "3"),
      penalty: fc.constantFrom("0", "1/3", "2"),
      inputs: fc.tuple(...inputs).map((given) => Object.fromEntries(given.map((one, at) => [`1.${at}`, one]))),
    });
    return fc
      .array(unit, { minLength: 1, maxLength: 8 })
      .map((units) => ({ set, units: units.map((one, at) => ({ unit: `Đơn vị ${at}`, ...one })) }));
  });
