import { testRule } from "./rule-examples.fixture.ts";

testRule(
  "countPenalty",
  "row 10: one illegal document or more costs points (law-access sheet of a commune, 01/2023)",
  { max: "1.5", rule: { kind: "countPenalty", start: "1.5", perOccurrence: "-0.25" } },
  [
    {
      of: "three occurrences",
      inputs: { value: "3" },
      points: "3/4",
      vi: "1,5 - 3 × 0,25, tối thiểu 0 → 0,75 trên 1,5 điểm",
      en: "1.5 - 3 x 0.25, at least 0 → 0.75 of 1.5 points",
    },
    { of: "none", inputs: { value: "0" }, points: "3/2" },
    { of: "the last one that counts", inputs: { value: "6" }, points: "0" },
    { of: "never below the floor", inputs: { value: "7" }, points: "0" },
    { of: "a huge count", inputs: { value: "99999999999999999999" }, points: "0" },
    { of: "half an occurrence", inputs: { value: "1.5" }, fault: "notACount" },
    { of: "negative", inputs: { value: "-1" }, fault: "negative" },
    { of: "missing", inputs: {}, fault: "missingInput" },
  ],
);

testRule(
  "countPenalty with floor, named count and knock-out",
  "rows 10 and 14: a disciplined leader sets the component to 0",
  {
    max: "2",
    rule: {
      kind: "countPenalty",
      input: "disciplined",
      start: "2",
      perOccurrence: "-0.5",
      floor: "0.5",
      knockOut: { when: "leaderDisciplined", points: "0", text: "lãnh đạo bị kỷ luật" },
    },
  },
  [
    { of: "floor", inputs: { disciplined: "9" }, points: "1/2" },
    { of: "the count may be called value", inputs: { value: "1" }, points: "3/2" },
    { of: "not under both names", inputs: { value: "1", disciplined: "1" }, points: "3/2", fault: "unknownInput" },
    {
      of: "knocked out",
      inputs: { disciplined: "0", leaderDisciplined: "true" },
      points: "0",
      vi: "điểm liệt (lãnh đạo bị kỷ luật) → 0 trên 2 điểm",
      en: "knocked out (lãnh đạo bị kỷ luật) → 0 of 2 points",
    },
    { of: "not knocked out", inputs: { disciplined: "0", leaderDisciplined: "false" }, points: "2" },
    { of: "knocked out, the count not even said", inputs: { leaderDisciplined: "có" }, points: "0" },
    { of: "the count is still missing", inputs: { leaderDisciplined: "không" }, fault: "missingInput" },
    { of: "no yes or no", inputs: { disciplined: "0", leaderDisciplined: "1 người" }, fault: "notYesNo" },
  ],
);
