import { testRule } from "./rule-examples.fixture.ts";

const rule = {
  kind: "choice",
  options: [
    { id: ">=10%", label: "cắt giảm từ 10% chi phí", points: "2" },
    { id: "<10%", points: "1" },
    { id: "none", label: "không", points: "0" },
  ],
};

testRule("choice", "row 2: graded options of one question (commune software, Sa Đéc 2024)", { max: "2", rule }, [
  {
    of: "best",
    inputs: { value: ">=10%" },
    points: "2",
    vi: "cắt giảm từ 10% chi phí → 2 trên 2 điểm",
    en: "cắt giảm từ 10% chi phí → 2 of 2 points",
  },
  { of: "an option without a label", inputs: { value: "<10%" }, points: "1", vi: "<10% → 1 trên 2 điểm" },
  { of: "worst", inputs: { value: "none" }, points: "0" },
  { of: "unknown option", inputs: { value: "10%" }, fault: "unknownOption" },
  { of: "another input beside it", inputs: { value: "none", option: "none" }, fault: "unknownInput", points: "0" },
]);
