import { expect, it } from "vitest";
import { Rational } from "../rational.ts";
import { printRoundedPoints } from "./print-points.ts";

it.each([
  ["50/59", "1.5", 2, "0.85"],
  ["50/59", "1.5", 0, "0.8"],
  ["1/8", "0.375", 2, "0.125"],
  ["9/4", "3", 2, "2.25"],
  ["3", "3", 2, "3"],
])("%s of %s with %i decimals reads %s", (points, max, roundDecimals, shown) => {
  const index = { roundDecimals, rounding: "halfUp" as const };
  expect(printRoundedPoints(Rational.parse(points), { max: Rational.parse(max), index })).toBe(shown);
});
