import { expect, it } from "vitest";
import { checkBands } from "./bands-check.ts";

it.each([
  [{ min: "50" }, { max: "40" }, "gap between two bands at 40 – 50"],
  [{ min: "50" }, { max: "60" }, "two bands overlap at 50 – 60"],
  [{ minExclusive: "50" }, { max: "50" }, "gap between two bands at 50"],
])("%j beside %j: %s", (upper, lower, told) => {
  const bands = [
    { ...upper, points: "1" },
    { ...lower, points: "0" },
  ];
  const findings = checkBands({ kind: "bands", bands, interval: "explicit" });
  expect(findings.map(({ text }) => text.en)).toEqual([told]);
});
