import { testRule } from "./rule-examples.fixture.ts";

testRule(
  "formula",
  "row 4: named variables and a formula (set designer of G1)",
  { max: "1.5", rule: { kind: "formula", variables: ["a", "b"], expression: "b / a < 0.8 ? 0 : b / a * max" } },
  [
    {
      of: "in proportion",
      inputs: { a: "20", b: "18" },
      points: "27/20",
      vi: "b / a < 0.8 ? 0 : b / a * max, a = 20, b = 18 → 1,35 trên 1,5 điểm",
    },
    { of: "exactly at the limit", inputs: { a: "5", b: "4" }, points: "6/5" },
    { of: "below it", inputs: { a: "100", b: "79" }, points: "0" },
    { of: "division by zero", inputs: { a: "0", b: "1" }, fault: "formulaFailed" },
    {
      of: "above the maximum is cut, with a remark",
      inputs: { a: "10", b: "11" },
      points: "3/2",
      warning: "cutToMaximum",
    },
    { of: "a variable missing", inputs: { a: "10" }, fault: "missingInput" },
    { of: "unknown variable", inputs: { a: "10", b: "10", c: "1" }, points: "3/2", fault: "unknownInput" },
  ],
);

testRule(
  "formula with alternatives",
  "row 4: several formulas of which one is chosen",
  {
    max: "2",
    rule: {
      kind: "formula",
      variables: [
        { name: "a", title: "Tổng số", min: "1" },
        { name: "b", max: "50" },
      ],
      alternatives: [
        { id: "share", shown: "b/a x 2", expression: "b / a * max" },
        { id: "none", shown: "2 - b x 0,5", expression: "max - b * 0.5" },
      ],
    },
  },
  [
    {
      of: "the first",
      inputs: { a: "4", b: "1", alternative: "share" },
      points: "1/2",
      en: "b/a x 2, a = 4, b = 1 → 0.5 of 2 points",
    },
    { of: "the second", inputs: { a: "4", b: "1", alternative: "none" }, points: "3/2" },
    { of: "not said which", inputs: { a: "4", b: "1" }, fault: "missingInput" },
    { of: "an unknown one", inputs: { a: "4", b: "1", alternative: "x" }, fault: "unknownOption" },
    { of: "variable below its range", inputs: { a: "0.5", b: "1", alternative: "share" }, fault: "belowMinimum" },
    { of: "variable above its range", inputs: { a: "400", b: "51", alternative: "share" }, fault: "aboveMaximum" },
    {
      of: "below 0 is cut, with a remark",
      inputs: { a: "4", b: "5", alternative: "none" },
      points: "0",
      warning: "cutToMaximum",
    },
  ],
);

testRule(
  "formula of which the set chooses one",
  "row 4",
  {
    max: "2",
    rule: {
      kind: "formula",
      variables: ["a"],
      chosen: "y",
      alternatives: [
        { id: "x", expression: "a" },
        { id: "y", expression: "a / 2" },
      ],
    },
  },
  [{ of: "the chosen one", inputs: { a: "3" }, points: "3/2" }],
);

testRule(
  "formula without variables",
  "a constant is a formula, too",
  {
    max: "2",
    rule: {
      kind: "formula",
      variables: ["x"],
      expression: "min(max, abs(0 - floor(2.7)) + ceil(0.1) - round(1.25, 1) + x * 0)",
    },
  },
  [{ of: "functions", inputs: { x: "1" }, points: "17/10" }],
);
