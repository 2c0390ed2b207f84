import { testRule } from "./rule-examples.fixture.ts";

const rule = {
  kind: "weightedRatio",
  terms: [
    { input: "onTime", weight: "1" },
    { input: "late", weight: "0.5" },
  ],
  denominator: "due",
};

testRule("weightedRatio", "row 9: on time x 1 + late x 0.5 over due, from memory", { max: "2.5", rule }, [
  {
    of: "mixed",
    inputs: { onTime: "16", late: "2", due: "20" },
    points: "17/8",
    vi: "(16 × 1 + 2 × 0,5)/20 = 85% → 2,125 trên 2,5 điểm",
    en: "(16 x 1 + 2 x 0.5)/20 = 85% → 2.125 of 2.5 points",
  },
  { of: "all on time", inputs: { onTime: "20", late: "0", due: "20" }, points: "5/2" },
  { of: "all late", inputs: { onTime: "0", late: "20", due: "20" }, points: "5/4" },
  { of: "none", inputs: { onTime: "0", late: "0", due: "20" }, points: "0" },
  { of: "thirds", inputs: { onTime: "1", late: "1", due: "3" }, points: "5/4" },
  { of: "decimals", inputs: { onTime: "1.5", late: "0.5", due: "2.5" }, points: "7/4" },
  {
    of: "more than due",
    inputs: { onTime: "19", late: "2", due: "20" },
    points: "5/2",
    warning: "numeratorAboveDenominator",
  },
  { of: "zero denominator", inputs: { onTime: "0", late: "0", due: "0" }, fault: "zeroDenominator" },
  { of: "one term missing", inputs: { onTime: "1", due: "2" }, fault: "missingInput" },
]);

testRule(
  "weightedRatio with weights that are no plain numbers",
  "exact for any weight",
  {
    max: "1",
    rule: {
      ...rule,
      terms: [
        { input: "onTime", weight: "99999999999999999999" },
        { input: "late", weight: "1/3" },
      ],
    },
  },
  [
    { of: "the huge weight counts 0", inputs: { onTime: "0", late: "1", due: "1" }, points: "1/3" },
    { of: "and is cut to the maximum", inputs: { onTime: "1", late: "0", due: "1" }, points: "1" },
  ],
);
