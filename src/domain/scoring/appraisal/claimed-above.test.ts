import { expect, test } from "vitest";
import { printPoints } from "../print-points.ts";
import { findClaimedAbove, sumAbove } from "./claimed-above.ts";

test.each([
  ["above the points given", "3", "3/2", "1.5"],
  ["the same", "2", "2", undefined],
  ["the same, written otherwise", "1.5", "3/2", undefined],
  ["below: the appraisal raised it", "1", "2", undefined],
  ["nothing given yet", "1", undefined, undefined],
])("a claim is %s", (_, claimed, given, above) => {
  const found = findClaimedAbove(claimed, given);
  expect(found && printPoints(found.above)).toBe(above);
});

test("the sum is exact, and nothing of nothing", () => {
  const found = ["1", "1/3"].flatMap((claimed) => findClaimedAbove(claimed, "0") ?? []);
  expect(sumAbove(found).toString()).toBe("4/3");
  expect(printPoints(sumAbove([]))).toBe("0");
});
