import { expect, it } from "vitest";
import { fillText } from "./text.ts";

const late = "{n} {n|unit is|units are} late in {round}";

it("fills places, and words by whether their number is one", () => {
  expect(fillText(late, { n: 1, round: "2026" })).toBe("1 unit is late in 2026");
  expect(fillText(late, { n: 0, round: "2026" })).toBe("0 units are late in 2026");
  expect(fillText(late, { n: "21", round: "2026" })).toBe("21 units are late in 2026");
});

it("leaves what has no value as it is written", () => {
  expect(fillText(late, { round: "2026" })).toBe("{n} {n|unit is|units are} late in 2026");
});
