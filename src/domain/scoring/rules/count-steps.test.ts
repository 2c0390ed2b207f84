import { testRule } from "./rule-examples.fixture.ts";

const steps = [
  { min: 2, points: "2" },
  { min: 1, points: "1" },
  { min: 0, points: "0" },
];

testRule(
  "countSteps",
  "row 11: initiatives: 2 or more / 1 / 0, from memory",
  { max: "2", rule: { kind: "countSteps", steps } },
  [
    { of: "none", inputs: { value: "0" }, points: "0" },
    { of: "one", inputs: { value: "1" }, points: "1", vi: "1 → 1 trên 2 điểm" },
    { of: "two", inputs: { value: "2" }, points: "2" },
    { of: "more", inputs: { value: "5" }, points: "2", vi: "5 ≥ 2 → 2 trên 2 điểm", en: "5 >= 2 → 2 of 2 points" },
    { of: "beyond the table of small counts", inputs: { value: "1000" }, points: "2" },
    { of: "beyond plain integers", inputs: { value: "90071992547409929" }, points: "2" },
    { of: "no whole number", inputs: { value: "1.5" }, fault: "notACount" },
  ],
);

testRule(
  "countSteps that name their count",
  "row 1: all assigned documents issued 1, one or more missing 0 (law-access sheet, 01/2023)",
  {
    max: "1",
    rule: {
      kind: "countSteps",
      steps: [
        { missing: 0, points: "1" },
        { missingAtLeast: 1, points: "0" },
      ],
    },
  },
  [
    { of: "exactly none", inputs: { missing: "0" }, points: "1" },
    { of: "one or more", inputs: { missing: "1" }, points: "0" },
    { of: "the count may be called value", inputs: { value: "0" }, points: "1" },
  ],
);

testRule(
  "countSteps without a lowest step",
  "a count below every step gives 0",
  { max: "1", rule: { kind: "countSteps", input: "models", steps: [{ min: 3, points: "1" }] } },
  [
    { of: "below", inputs: { models: "2" }, points: "0", vi: "2 → 0 trên 1 điểm" },
    { of: "reached", inputs: { models: "3" }, points: "1" },
  ],
);
