import { testRule } from "./rule-examples.fixture.ts";

testRule(
  "ratio with a threshold",
  "row 7: the form of national sets, from memory",
  { max: "1.5", rule: { kind: "ratio", numerator: "b", denominator: "a", zeroBelow: "0.8" } },
  [
    {
      of: "in proportion",
      inputs: { a: "20", b: "18" },
      points: "27/20",
      vi: "18/20 = 90% ≥ 80% → 1,35 trên 1,5 điểm",
      en: "18/20 = 90% >= 80% → 1.35 of 1.5 points",
    },
    { of: "exactly at the threshold", inputs: { a: "20", b: "16" }, points: "6/5" },
    {
      of: "just under it",
      inputs: { a: "100000000", b: "79999999" },
      points: "0",
      vi: "79.999.999/100.000.000 ≈ 79,999999% < 80% → 0 trên 1,5 điểm",
      en: "79,999,999/100,000,000 ~ 79.999999% < 80% → 0 of 1.5 points",
    },
    { of: "all of it", inputs: { a: "20", b: "20" }, points: "3/2" },
    { of: "nothing", inputs: { a: "20", b: "0" }, points: "0" },
    {
      of: "rounded half up",
      inputs: { a: "21", b: "19" },
      points: "19/14",
      vi: "19/21 ≈ 90,4762% ≥ 80% → 1,3571 trên 1,5 điểm",
    },
    { of: "a third is no decimal", inputs: { a: "3", b: "2.5" }, points: "5/4" },
    { of: "decimals", inputs: { a: "10.5", b: "9.45" }, points: "27/20" },
    {
      of: "above the whole: cut, with a remark",
      inputs: { a: "20", b: "25" },
      points: "3/2",
      warning: "numeratorAboveDenominator",
    },
    { of: "zero denominator", inputs: { a: "0", b: "0" }, fault: "zeroDenominator" },
    { of: "denominator missing", inputs: { b: "18" }, fault: "missingInput" },
    { of: "nothing brought", inputs: {}, fault: "missingInput" },
    { of: "negative", inputs: { a: "20", b: "-1" }, fault: "negative" },
    { of: "text for a number", inputs: { a: "hai mươi", b: "18" }, fault: "notANumber" },
    { of: "decimal comma", inputs: { a: "20", b: "18,5" }, fault: "notANumber" },
    { of: "unknown input", inputs: { a: "20", b: "18", c: "1" }, fault: "unknownInput", points: "27/20" },
  ],
);

testRule(
  "ratio without a threshold",
  "row 6: 766/QĐ-TTg, petitions handled on or before time / petitions in competence",
  { max: "6", rule: { kind: "ratio", numerator: "b", denominator: "a" } },
  [
    { of: "a third", inputs: { a: "3", b: "1" }, points: "2", vi: "1/3 ≈ 33,3333% → 2 trên 6 điểm" },
    { of: "a seventh", inputs: { a: "7", b: "1" }, points: "6/7", en: "1/7 ~ 14.2857% → 0.8571 of 6 points" },
    { of: "nothing", inputs: { a: "7", b: "0" }, points: "0" },
    {
      of: "numbers beyond plain integers stay exact",
      inputs: { a: "90071992547409930", b: "90071992547409929" },
      points: "90071992547409929/15011998757901655",
    },
  ],
);

testRule(
  "ratio for late dossiers",
  "row 7: below 95% of dossiers on time gives 0, from memory",
  { max: "4", rule: { kind: "ratio", numerator: "onTime", denominator: "resolved", zeroBelow: "0.95" } },
  [
    { of: "94.999…% is not 95%", inputs: { onTime: "94999999", resolved: "100000000" }, points: "0" },
    { of: "95% is", inputs: { onTime: "95000000", resolved: "100000000" }, points: "19/5" },
  ],
);

testRule(
  "ratio with cap and floor",
  "row 8: cut at the cap",
  { max: "10", rule: { kind: "ratio", numerator: "b", denominator: "a", zeroBelow: "0.2", cap: "0.9", floor: "3" } },
  [
    { of: "a stated cap cuts without a remark", inputs: { a: "10", b: "12" }, points: "9" },
    { of: "at the cap", inputs: { a: "10", b: "9" }, points: "9" },
    { of: "under the cap", inputs: { a: "10", b: "8" }, points: "8" },
    { of: "lifted to the floor", inputs: { a: "10", b: "2" }, points: "3" },
    { of: "under the threshold the floor does not hold", inputs: { a: "100", b: "19" }, points: "0" },
  ],
);
