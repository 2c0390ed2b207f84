import { testRule } from "./rule-examples.fixture.ts";

testRule(
  "scaledIndex",
  "row 16: SIPAS percent x 10, from memory; SIPAS 9,56 is a block of PAR INDEX 2020",
  { max: "10", source: "survey", rule: { kind: "scaledIndex", index: "SIPAS" } },
  [
    {
      of: "SIPAS 95,6%",
      inputs: { value: "95.6" },
      points: "239/25",
      vi: "SIPAS: 95,6 / 100 × 10 → 9,56 trên 10 điểm",
      en: "SIPAS: 95.6 / 100 x 10 → 9.56 of 10 points",
    },
    { of: "full", inputs: { value: "100" }, points: "10" },
    { of: "zero", inputs: { value: "0" }, points: "0" },
    { of: "above its scale", inputs: { value: "100.01" }, fault: "aboveMaximum" },
    { of: "missing", inputs: {}, fault: "missingInput" },
  ],
);

testRule(
  "scaledIndex with scale and name",
  "row 16, an index out of 3",
  { max: "2", rule: { kind: "scaledIndex", input: "sipas", outOf: "3" } },
  [
    { of: "a third", inputs: { sipas: "1" }, points: "2/3", vi: "1 / 3 × 2 → 0,6667 trên 2 điểm" },
    { of: "under the name value", inputs: { value: "3" }, points: "2" },
    { of: "above its scale under the name value", inputs: { value: "4" }, fault: "aboveMaximum" },
  ],
);
