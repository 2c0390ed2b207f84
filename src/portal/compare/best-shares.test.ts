import { expect, it } from "vitest";
import { Rational } from "../../domain/rational.ts";
import { bestShares } from "./best-shares.ts";

it.each([
  [
    ["1/2", null, "3/4"],
    [false, false, true],
  ],
  [
    ["3/4", "1/2", "6/8"],
    [true, false, true],
  ],
  [
    ["1", "1"],
    [false, false],
  ],
  [
    ["1", null],
    [false, false],
  ],
  [[], []],
])("of %j the highest are %j", (values, expected) => {
  expect(bestShares(values.map((value) => (value === null ? null : Rational.parse(value))))).toEqual(expected);
});
