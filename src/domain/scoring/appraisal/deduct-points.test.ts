import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { deductPoints } from "./deduct-points.ts";

describe("a deduction", () => {
  it.each([
    ["2", "0.5", "1.5"],
    ["0.3", "0.1", "0.2"],
    ["2/3", "0.25", "0.416667"],
    ["0.25", "0.25", "0"],
    ["0.25", "3", "0"],
    [null, "0.5", "0"],
  ])("of %s takes %s and leaves %s", (claimed, deduction, left) => {
    expect(deductPoints(claimed, deduction)).toBe(left);
  });

  it("takes off exactly what it says as long as there is as much, and never leaves less than nothing", () => {
    const tenThousandths = fc.integer({ min: 0, max: 1_000_000 }).map((value) => Rational.of(value, 10_000));
    fc.assert(
      fc.property(tenThousandths, tenThousandths, (claimed, deduction) => {
        const left = Rational.parse(deductPoints(claimed.toFraction(), deduction.toFraction()));
        const isEnough = claimed.compare(deduction) >= 0;
        expect(left.toFraction()).toBe(isEnough ? claimed.sub(deduction).toFraction() : "0");
      }),
      { numRuns: 200 },
    );
  });
});
