import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../rational.ts";
import { spreadOf } from "./spread.ts";

const countsOf = (points: readonly string[]) =>
  [...Map.groupBy(points, (one) => one)].map(([pointsExact, units]) => ({ pointsExact, units: units.length }));

describe("the spread of a component", () => {
  it.each([
    { points: [], expected: { units: 0, mean: null, lowest: null, median: null, highest: null } },
    { points: ["1"], expected: { units: 1, mean: "1", lowest: "1", median: "1", highest: "1", fullMarks: 0 } },
    { points: ["2", "0", "1"], expected: { mean: "1", median: "1", fullMarks: 1, zeroMarks: 1 } },
    { points: ["1", "2", "2", "0"], expected: { mean: "1.25", median: "1.5", fullMarks: 2 } },
    // Thirds add up exactly: three of them are one, not 0.999999.
    { points: ["1/3", "1/3", "4/3"], expected: { mean: "0.666667", median: "0.333333", highest: "1.333333" } },
  ])("of $points", ({ points, expected }) => {
    expect(spreadOf(countsOf(points), Rational.of(2))).toMatchObject(expected);
  });

  it("does not depend on the order, and its figures lie where they must", () => {
    const points = fc.array(fc.constantFrom("0", "1/3", "1/2", "1", "3/2", "2"), { minLength: 1 });
    fc.assert(
      fc.property(points, (given) => {
        const spread = spreadOf(countsOf(given), Rational.of(2));
        expect(spreadOf(countsOf([...given].reverse()), Rational.of(2))).toEqual(spread);
        const of = (text: string | null) => Rational.parse(text ?? "");
        for (const figure of [spread.mean, spread.median]) {
          expect(of(spread.lowest).compare(of(figure))).toBeLessThanOrEqual(0);
          expect(of(figure).compare(of(spread.highest))).toBeLessThanOrEqual(0);
        }
        expect(spread.units).toBe(given.length);
        expect(spread.fullMarks).toBe(given.filter((one) => one === "2").length);
      }),
    );
  });
});
