import { testRule } from "./rule-examples.fixture.ts";

const items = [
  { id: "plan", label: "có kế hoạch", points: "0.5" },
  { id: "channels>=2", points: "0.25" },
  { id: "report", points: "0.25" },
];

testRule(
  "checklist, all added (AND)",
  "row 3: field AND, OR, MATH of a question (G4)",
  { max: "1", rule: { kind: "checklist", items } },
  [
    {
      of: "two of three",
      inputs: { plan: "true", "channels>=2": "true", report: "false" },
      points: "3/4",
      vi: "có kế hoạch + channels>=2 → 0,75 trên 1 điểm",
      en: "có kế hoạch + channels>=2 → 0.75 of 1 points",
    },
    { of: "an item left out is not ticked", inputs: { plan: "true" }, points: "1/2" },
    { of: "all", inputs: { plan: "1", "channels>=2": "1", report: "1" }, points: "1" },
    {
      of: "none",
      inputs: { plan: "false" },
      points: "0",
      vi: "không có mục nào → 0 trên 1 điểm",
      en: "no item → 0 of 1 points",
    },
    { of: "unknown item", inputs: { plan: "true", site: "true" }, fault: "unknownInput", points: "1/2" },
    { of: "a count is no tick", inputs: { plan: "2" }, fault: "notYesNo" },
    { of: "nothing said at all", inputs: {}, fault: "missingInput" },
  ],
);

testRule(
  "checklist, the best one (OR)",
  "row 3: take one",
  { max: "0.5", rule: { kind: "checklist", mode: "or", items } },
  [
    {
      of: "the best of two",
      inputs: { plan: "true", report: "true" },
      points: "1/2",
      vi: "có kế hoạch / report → 0,5 trên 0,5 điểm",
    },
    { of: "the lesser one", inputs: { report: "true" }, points: "1/4" },
    { of: "none", inputs: { report: "false" }, points: "0" },
  ],
);

testRule(
  "checklist, formula (MATH)",
  "row 3: the formula computes from the ticks",
  {
    max: "2",
    rule: {
      kind: "checklist",
      mode: "formula",
      items: [{ id: "a" }, { id: "b" }, { id: "c" }],
      formula: "a * max / 2 + (b and c ? 1.5 : 0)",
    },
  },
  [
    { of: "one part", inputs: { a: "true" }, points: "1" },
    { of: "both parts, cut to the maximum", inputs: { a: "true", b: "true", c: "true" }, points: "2" },
    { of: "the other part alone", inputs: { b: "true", c: "true" }, points: "3/2" },
    { of: "none", inputs: { a: "false" }, points: "0" },
  ],
);

testRule(
  "checklist, formula that divides",
  "never a failure of the program",
  { max: "1", rule: { kind: "checklist", mode: "formula", items: [{ id: "a" }, { id: "b" }], formula: "a / b" } },
  [
    { of: "by zero", inputs: { a: "true" }, fault: "formulaFailed" },
    { of: "by one", inputs: { a: "true", b: "true" }, points: "1" },
  ],
);

testRule(
  "checklist whose items add to more than the maximum",
  "row 3: smallest and largest score of a question",
  { max: "0.6", rule: { kind: "checklist", items } },
  [
    {
      of: "cut",
      inputs: { plan: "true", report: "true" },
      points: "3/5",
      vi: "có kế hoạch + report, đưa về khoảng 0 – 0,6 → 0,6 trên 0,6 điểm",
      en: "có kế hoạch + report, cut to 0 – 0.6 → 0.6 of 0.6 points",
    },
    { of: "below it nothing is cut", inputs: { plan: "true" }, points: "1/2", vi: "có kế hoạch → 0,5 trên 0,6 điểm" },
  ],
);
