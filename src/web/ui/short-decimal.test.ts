import { expect, test } from "vitest";
import { shortDecimal } from "./short-decimal.ts";

test.each([
  ["61.638472", 3, "61.638"],
  ["61.638572", 3, "61.639"],
  ["0.9996", 3, "1"],
  ["9.6", 3, "9.6"],
  ["1.350", 3, "1.35"],
  ["12", 3, "12"],
  ["-0.0004", 3, "0"],
  ["-1.23456", 2, "-1.23"],
  ["99.995", 2, "100"],
])("%s with %d decimals is %s", (value, decimals, short) => {
  expect(shortDecimal(value, decimals)).toBe(short);
});
