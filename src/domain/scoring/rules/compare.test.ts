import { testRule } from "./rule-examples.fixture.ts";

const every = { kind: "compare", left: "actual", op: "<=", right: "allowed", pass: "1.5" };

testRule(
  "compare in every pair",
  "row 13: deputies not above the allowed number in any office, from memory",
  { max: "1.5", rule: every },
  [
    {
      of: "all hold",
      inputs: { "left#1": "2", "right#1": "3", "left#2": "3", "right#2": "3" },
      points: "3/2",
      vi: "đúng ở cả 2 đơn vị: actual ≤ allowed → 1,5 trên 1,5 điểm",
      en: "holds in all 2 pairs: actual <= allowed → 1.5 of 1.5 points",
    },
    {
      of: "one is above",
      inputs: { "left#1": "2", "right#1": "3", "left#2": "4", "right#2": "3" },
      points: "0",
      vi: "không đạt: actual 4 ≤ allowed 3 → 0 trên 1,5 điểm",
      en: "does not hold: actual 4 <= allowed 3 → 0 of 1.5 points",
    },
    {
      of: "one pair",
      inputs: { left: "3", right: "3" },
      points: "3/2",
      vi: "actual 3 ≤ allowed 3 → 1,5 trên 1,5 điểm",
    },
    { of: "the names of the rule", inputs: { "actual#7": "1", "allowed#7": "1" }, points: "3/2" },
    { of: "a side missing", inputs: { "left#1": "2" }, fault: "unpairedInput" },
    { of: "no number", inputs: { left: "hai", right: "3" }, fault: "notANumber" },
    { of: "nothing", inputs: {}, fault: "missingInput" },
  ],
);

testRule(
  "compare of totals",
  "row 13: staff used not above staff assigned",
  {
    max: "2",
    rule: { kind: "compare", left: "used", op: "<=", right: "assigned", scope: "total", pass: "2", fail: "0.5" },
  },
  [
    {
      of: "one office above, the total not",
      inputs: { "left#1": "5", "right#1": "4", "left#2": "3", "right#2": "4" },
      points: "2",
      en: "used 8 <= assigned 8 → 2 of 2 points",
    },
    {
      of: "the total above",
      inputs: { used: "9", assigned: "8" },
      points: "1/2",
      vi: "không đạt: used 9 ≤ assigned 8 → 0,5 trên 2 điểm",
    },
  ],
);

const holding = { "<=": "1 2", "<": "1 2", ">=": "2 1", ">": "2 1", "==": "2 2", "!=": "1 2" };
const failing = { "<=": "2 1", "<": "2 2", ">=": "1 2", ">": "2 2", "==": "1 2", "!=": "2.0 2" };
for (const op of ["<=", "<", ">=", ">", "==", "!="] as const) {
  const inputs = (pair: string) => ({ left: pair.split(" ")[0] ?? "", right: pair.split(" ")[1] ?? "" });
  testRule(`compare ${op}`, "row 13", { max: "1", rule: { ...every, op, pass: "1" } }, [
    { of: "holds", inputs: inputs(holding[op]), points: "1" },
    { of: "does not", inputs: inputs(failing[op]), points: "0" },
  ]);
}
