import { testRule } from "./rule-examples.fixture.ts";

const options = [
  { label: "A", percent: "100" },
  { label: "B", percent: "60" },
  { label: "C", percent: "20" },
  { label: "D", percent: "0" },
];

testRule(
  "surveyOptions",
  "row 15: answers A to D worth 100, 60, 20, 0 percent of the maximum (survey software of Yên Bái)",
  { max: "1.5", source: "survey", rule: { kind: "surveyOptions", options } },
  [
    {
      of: "a mean over all answers",
      inputs: { A: "50", B: "30", C: "15", D: "5" },
      points: "213/200",
      vi: "50% × 100% + 30% × 60% + 15% × 20% + 5% × 0% = 71% → 1,065 trên 1,5 điểm",
      en: "50% x 100% + 30% x 60% + 15% x 20% + 5% x 0% = 71% → 1.065 of 1.5 points",
    },
    {
      of: "counts of weighted forms, which are no people",
      inputs: { A: "14941", B: "12219" },
      vi: "55,0110% × 100% + 44,9890% × 60% + 0% × 20% + 0% × 0% ≈ 82,0044% → 1,2301 trên 1,5 điểm",
    },
    { of: "everybody content", inputs: { A: "7" }, points: "3/2" },
    { of: "nobody", inputs: { D: "7" }, points: "0" },
    { of: "thirds", inputs: { A: "1", B: "1", D: "1" }, points: "4/5" },
    { of: "no answers", inputs: { A: "0", D: "0" }, fault: "zeroDenominator" },
    { of: "unknown option", inputs: { A: "1", E: "1" }, points: "3/2", fault: "unknownInput" },
    { of: "half a person", inputs: { A: "0.5" }, fault: "notACount" },
    {
      of: "more people than plain integers hold",
      inputs: { A: "90071992547409920", D: "90071992547409920" },
      points: "3/4",
      vi: "50% × 100% + 0% × 60% + 0% × 20% + 50% × 0% = 50% → 0,75 trên 1,5 điểm",
    },
    { of: "nothing", inputs: {}, fault: "missingInput" },
  ],
);

testRule(
  "surveyOptions with a periodic percentage",
  "exact for any percentage",
  {
    max: "3",
    source: "survey",
    rule: {
      kind: "surveyOptions",
      options: [
        { label: "có", percent: "200/3" },
        { label: "không", percent: "0" },
      ],
    },
  },
  [
    { of: "all", inputs: { có: "9" }, points: "2" },
    { of: "a third", inputs: { có: "3", không: "6" }, points: "2/3" },
  ],
);
