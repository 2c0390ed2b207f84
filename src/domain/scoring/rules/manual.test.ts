import { testRule } from "./rule-examples.fixture.ts";

testRule("manual", "row 2: score entered by hand from 0 to 7 (Sa Đéc, 2024)", { max: "7", rule: { kind: "manual" } }, [
  {
    of: "appraised score of the real sheet",
    inputs: { points: "4" },
    points: "4",
    vi: "điểm chấm trực tiếp → 4 trên 7 điểm",
    en: "points given directly → 4 of 7 points",
  },
  { of: "exactly the maximum", inputs: { points: "7" }, points: "7" },
  { of: "zero", inputs: { points: "0" }, points: "0" },
  { of: "a fraction", inputs: { points: "1/3" }, points: "1/3" },
  { of: "above the maximum", inputs: { points: "7.01" }, fault: "aboveMaximum" },
  { of: "negative", inputs: { points: "-0.5" }, fault: "negative" },
  { of: "text", inputs: { points: "đạt" }, fault: "notANumber" },
  { of: "an endless figure", inputs: { points: `0.${"3".repeat(99)}` }, fault: "notANumber" },
  { of: "missing", inputs: {}, fault: "missingInput" },
]);

testRule(
  "manual with least and step",
  "row 3: step of the score (buocNhay), smallest and largest score (G4)",
  { max: "2", rule: { kind: "manual", min: "0.5", step: "0.25" } },
  [
    { of: "on a step", inputs: { points: "1.25" }, points: "5/4" },
    { of: "between steps", inputs: { points: "1.3" }, fault: "wrongStep" },
    { of: "below the least", inputs: { points: "0.25" }, fault: "belowMinimum" },
  ],
);

testRule("no rule at all is manual", "row 2", { max: "1", rule: { kind: "manual" } }, [
  { of: "points", inputs: { points: "0.5" }, points: "1/2" },
  { of: "value is not its name", inputs: { points: "0.5", value: "0.5" }, points: "1/2", fault: "unknownInput" },
]);

testRule(
  "scored elsewhere",
  "row 19: the body that scores hands over points, or the inputs of the rule",
  { max: "2", source: "elsewhere", rule: { kind: "ratio", numerator: "b", denominator: "a" } },
  [
    { of: "points", inputs: { points: "1.5" }, points: "3/2", vi: "điểm chấm trực tiếp → 1,5 trên 2 điểm" },
    { of: "inputs", inputs: { a: "4", b: "1" }, points: "1/2", vi: "1/4 = 25% → 0,5 trên 2 điểm" },
    {
      of: "nothing yet",
      inputs: {},
      points: "0",
      warning: "scoredElsewhere",
      vi: "cơ quan khác chấm, chưa có điểm",
      en: "scored by another body, no points yet",
    },
    { of: "too many points", inputs: { points: "2.5" }, fault: "aboveMaximum" },
    { of: "both", inputs: { points: "1", a: "4" }, points: "1", fault: "unknownInput" },
  ],
);
