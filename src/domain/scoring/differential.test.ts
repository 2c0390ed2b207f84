import fc from "fast-check";
import { expect, it } from "vitest";
import { Rational } from "../rational.ts";
import { naiveRound } from "./naive-round.fixture.ts";
import { naivePoints } from "./naive-rules.fixture.ts";
import { randomRound } from "./random-round.fixture.ts";
import { randomRule } from "./random-rule.fixture.ts";
import { scoreExamples } from "./round-examples.fixture.ts";
import { scoreExample } from "./rules/rule-examples.fixture.ts";

const ruleWithInputs = randomRule().chain(({ max, rule, inputs }) => inputs.map((given) => ({ max, rule, given })));

it("every rule agrees with a naive one written from the catalogue", () => {
  fc.assert(
    fc.property(ruleWithInputs, ({ max, rule, given }) => {
      const score = scoreExample({ max, rule }, given, { year: 2025 });
      expect(score.faults.filter((fault) => fault.severity === "error")).toEqual([]);
      const [n, d] = naivePoints(rule, max, given);
      expect(score.components[0]?.points.toFraction()).toBe(Rational.of(n, d).toFraction());
    }),
    { numRuns: 3000 },
  );
});

it("points, maximum, percentage, class and rank of whole rounds agree with a naive engine", () => {
  fc.assert(
    fc.property(randomRound, (round) => {
      const { places, faults } = scoreExamples(round.set, round.units);
      const remarks = ["cutToMaximum", "numeratorAboveDenominator", "scoredElsewhere", "surveyNotHeld"];
      expect(faults.filter((code) => !remarks.includes(code))).toEqual([]);
      const naive = naiveRound(round);
      expect(places).toHaveLength(naive.size);
      for (const { block: _, unit, ...place } of places) expect(place).toEqual(naive.get(unit));
    }),
    { numRuns: 500 },
  );
});
