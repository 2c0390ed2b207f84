import { expect, it } from "vitest";
import { sumLost } from "./sum-lost.ts";

it.each([
  [["1.5", "0.25", "2"], "3.75"],
  // Ten tenths are one.
  [Array.from({ length: 10 }, () => "0.1"), "1"],
  // What the ministry has not scored is neither lost nor won.
  [["1.5", null], "1.5"],
  [["0"], "0"],
  [[null, null], undefined],
  [[], undefined],
] as const)("of %o is %s", (lost, sum) => {
  expect(sumLost(lost.map((one) => ({ lost: one })))).toBe(sum);
});
