import { expect, test } from "vitest";
import { percentChange } from "./percent-change.ts";

test.each([
  ["90.70", "86.40", "-4.30"],
  ["86.4", "87.50", "1.10"],
  ["80.00", "80.00", "0.00"],
  ["80", "81", "1"],
])("from %s to %s it is %s", (from, to, change) => {
  expect(percentChange(from, to)).toBe(change);
});
