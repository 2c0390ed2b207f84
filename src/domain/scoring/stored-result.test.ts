import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../rational.ts";
import { seededRandom } from "../seeded-random.fixture.ts";
import { compileSet } from "./compile-set.ts";
import type { CompiledSet } from "./compiled-set.ts";
import { bindUnit } from "./inputs/bind-unit.ts";
import { CriteriaSet } from "./model.ts";
import { unpackComponents } from "./packed-components.ts";
import { randomUnit } from "./random-unit.fixture.ts";
import { recallScore } from "./recall-score.ts";
import { applyRoundPolicies } from "./round-policies.ts";
import { type Rankable, rankScores } from "./score-round.ts";
import { scoreUnit } from "./score-unit.ts";
import { storeComponents, storeUnitResult } from "./stored-result.ts";
import { bindValues, collectValues } from "./unit-values.ts";

const sets = (JSON.parse(readFileSync("data/index-sets/index-sets.json", "utf8")) as { sets: unknown[] }).sets;
const result = compileSet(CriteriaSet.parse(sets[0]), { year: 2025 });
if (!result.ok) throw new Error("the sample set does not compile");
const { compiled } = result;

const policies = fc.constantFrom(
  { ties: null, tieBreak: [], notSubmitted: null },
  { ties: "dense" as const, tieBreak: [], notSubmitted: null },
  { ties: "tieBreak" as const, tieBreak: ["1", "3.4.1"], notSubmitted: "zero" as const },
);

/** Scores of units, every third one told twice so that there are ties. */
function scoresOf(set: CompiledSet, count: number, seed: number) {
  const random = seededRandom(seed);
  const raw = Array.from({ length: count }, (_, at) =>
    randomUnit(set, `Sở ${String(at).padStart(2, "0")}`, "so", random),
  );
  return raw.map((one, at) => {
    const told = at % 3 === 2 ? (raw[at - 1] ?? one) : one;
    return scoreUnit(set, bindUnit(set, { ...told, unit: one.unit }));
  });
}

describe("a stored result", () => {
  it("ranks as the fresh one did, whichever units were scored anew", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        fc.array(fc.boolean()),
        policies,
        (count, seed, fresh, round) => {
          const set = applyRoundPolicies(compiled, round);
          const scores = scoresOf(set, count, seed);
          const mixed = scores.map((score, at): Rankable => {
            if (fresh[at] === true) return score;
            return recallScore(set, { ...storeUnitResult(score), unit: score.unit, block: "so" });
          });
          const places = (of: readonly Rankable[]) =>
            rankScores(set, of).flatMap(({ units }) => units.map(({ score, rank }) => `${rank} ${score.unit}`));
          expect(places(mixed)).toEqual(places(scores));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives back the fractions it was made from", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const [score] = scoresOf(compiled, 1, seed);
        if (score === undefined) throw new Error("no score");
        const stored = storeUnitResult(score);
        const components = storeComponents(score);
        const codes = compiled.leaves.map((leaf) => leaf.code);
        expect(unpackComponents(codes, stored)).toEqual(components);
        const sum = components.reduce((all, one) => all.add(Rational.parse(one.pointsExact)), Rational.ZERO);
        expect(sum.add(Rational.parse(stored.bonus)).sub(Rational.parse(stored.penalty)).toFraction()).toBe(
          stored.pointsExact,
        );
        expect(Rational.parse(stored.percentExact ?? "0").equals(score.percent ?? Rational.ZERO)).toBe(true);
        const off = Rational.parse(stored.points).sub(score.points);
        expect((off.sign() < 0 ? off.neg() : off).compare(Rational.parse("0.0000005"))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["unranked", null, null],
    ["zero", "0.00", "Yếu"],
  ] as const)("of a unit that sent nothing has an index only where it is ranked: %s", (notSubmitted, percent, name) => {
    const set = applyRoundPolicies(compiled, { ties: null, tieBreak: [], notSubmitted });
    const score = scoreUnit(set, bindValues(set, { name: "Sở A", block: "so" }, collectValues([])));
    expect(storeUnitResult(score)).toMatchObject({ percent, className: name, inputs: "notSubmitted", faultCount: 0 });
    expect(new Set(storeComponents(score).map((one) => one.state))).toEqual(new Set(["notSubmitted"]));
  });

  it("says of each component what became of it", () => {
    const values = collectValues([
      { component: "1.1.1", input: "value", value: "2025-01-31" },
      { component: "1.3.1", input: "na", value: "true" },
      { component: "1.3.2", input: "na", value: "true" },
      { component: "5.3.1", input: "value", value: "0" },
      { component: "5.3.1", input: "leaderDisciplined", value: "true" },
    ]);
    const score = scoreUnit(compiled, bindValues(compiled, { name: "Sở A", block: "so" }, values));
    const states = new Map(
      storeComponents(score).map((one) => [one.component, [one.state, one.points, one.applicableMax]]),
    );
    expect(states.get("1.1.1")).toEqual(["scored", "0.5", "0.5"]);
    expect(states.get("1.3.1")).toEqual(["notApplicable", "0", "0"]);
    expect(states.get("1.3.2")).toEqual(["notApplicable", "0.75", "0.75"]);
    expect(states.get("5.3.1")).toEqual(["scored", "0", "2"]);
    expect(states.get("2.1.1")).toEqual(["faulty", "0", "0.5"]);
    expect(storeUnitResult(score).inputs).toBe("incomplete");
  });
});
