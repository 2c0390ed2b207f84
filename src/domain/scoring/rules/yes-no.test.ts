import { testRule } from "./rule-examples.fixture.ts";

testRule(
  "yesNo",
  "row 1: plan issued; law-access sheet of a commune, 01/2023",
  { max: "0.5", rule: { kind: "yesNo", yes: "0.5" } },
  [
    {
      of: "yes",
      inputs: { value: "true" },
      points: "1/2",
      vi: "có → 0,5 trên 0,5 điểm",
      en: "yes → 0.5 of 0.5 points",
    },
    { of: "no", inputs: { value: "false" }, points: "0", vi: "không → 0 trên 0,5 điểm", en: "no → 0 of 0.5 points" },
    { of: "1", inputs: { value: "1" }, points: "1/2" },
    { of: "0", inputs: { value: "0" }, points: "0" },
    { of: "Vietnamese, any case", inputs: { value: "Có" }, points: "1/2" },
    { of: "another word", inputs: { value: "rồi" }, fault: "notYesNo" },
    { of: "empty", inputs: { value: "" }, fault: "notYesNo" },
    { of: "missing", inputs: {}, fault: "missingInput" },
  ],
);

testRule("yesNo with points for no", "row 1", { max: "1", rule: { kind: "yesNo", yes: "1", no: "0.25" } }, [
  { of: "no", inputs: { value: "no" }, points: "1/4" },
  { of: "yes", inputs: { value: "yes" }, points: "1" },
]);
