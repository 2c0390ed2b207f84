import { testRule } from "./rule-examples.fixture.ts";

testRule(
  "ratioToTarget",
  "row 8: full points at the yearly target, as 766/QĐ-TTg does; 70% of dossiers online is a target in use",
  { max: "5", rule: { kind: "ratioToTarget", numerator: "online", denominator: "received", target: "0.70" } },
  [
    {
      of: "target reached",
      inputs: { online: "70", received: "100" },
      points: "5",
      vi: "70/100 = 70% ≥ chỉ tiêu 70% → 5 trên 5 điểm",
      en: "70/100 = 70% >= target 70% → 5 of 5 points",
    },
    { of: "above the target", inputs: { online: "100", received: "100" }, points: "5" },
    {
      of: "half of the target",
      inputs: { online: "35", received: "100" },
      points: "5/2",
      vi: "35/100 = 35% < chỉ tiêu 70% → 2,5 trên 5 điểm",
    },
    {
      of: "just under the target",
      inputs: { online: "699999", received: "1000000" },
      points: "699999/140000",
      en: "699,999/1,000,000 = 69.9999% < target 70% → 4.9999 of 5 points",
    },
    { of: "none", inputs: { online: "0", received: "100" }, points: "0" },
    { of: "zero denominator", inputs: { online: "0", received: "0" }, fault: "zeroDenominator" },
    {
      of: "a part above the whole",
      inputs: { online: "101", received: "100" },
      points: "5",
      warning: "numeratorAboveDenominator",
    },
    { of: "missing", inputs: { online: "3" }, fault: "missingInput" },
  ],
);

testRule(
  "ratioToTarget with threshold",
  "row 7 and 8 together",
  { max: "3", rule: { kind: "ratioToTarget", numerator: "b", denominator: "a", target: "0.6", zeroBelow: "0.3" } },
  [
    { of: "the threshold is about the share itself", inputs: { a: "100", b: "30" }, points: "3/2" },
    { of: "below it", inputs: { a: "100", b: "29.99" }, points: "0" },
  ],
);
