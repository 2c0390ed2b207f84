import { describe, expect, it } from "vitest";
import { describeRule } from "./describe-rule.ts";
import { Rule } from "./rule-model.ts";

/** Rules as the sample sets write them, with the sentence people read. */
const examples: readonly [rule: unknown, max: string | null, vi: string, en: string][] = [
  [{ kind: "yesNo", yes: "0.5", no: "0" }, "0.5", "Có: 0,5 điểm; không: 0 điểm.", "Yes: 0.5 points; no: 0 points."],
  [
    {
      kind: "choice",
      options: [
        { id: "3", points: "1.5" },
        { id: "0", label: "không", points: "0" },
      ],
    },
    "1.5",
    "Chọn một: 3: 1,5 điểm; không: 0 điểm.",
    "Choose one: 3: 1.5 points; không: 0 points.",
  ],
  [
    {
      kind: "checklist",
      items: [
        { id: "plan", points: "0.5" },
        { id: "channels>=2", points: "0.5" },
      ],
    },
    "1",
    "Cộng các mục đạt được: plan: 0,5 điểm; channels>=2: 0,5 điểm.",
    "The sum of what is met: plan: 0.5 points; channels>=2: 0.5 points.",
  ],
  [
    {
      kind: "bands",
      input: "ratioPercent",
      bands: [
        { min: "30", points: "0.75" },
        { min: "20", max: "30", points: "0.5" },
        { max: "20", points: "0" },
      ],
    },
    "0.75",
    "từ 30% trở lên: 0,75 điểm; từ 20% đến dưới 30%: 0,5 điểm; dưới 20%: 0 điểm.",
    "from 30%: 0.75 points; from 20% to below 30%: 0.5 points; below 20%: 0 points.",
  ],
  [
    {
      kind: "bands",
      input: "ratioPercent",
      interval: "explicit",
      bands: [
        { minExclusive: "0", max: "50", points: "1.5" },
        { maxInclusive: "0", points: "0" },
      ],
    },
    "3",
    "trên 0% đến dưới 50%: 1,5 điểm; không quá 0%: 0 điểm.",
    "above 0% to below 50%: 1.5 points; up to 0%: 0 points.",
  ],
  [
    { kind: "ratio", numerator: "b", denominator: "a", zeroBelow: "0.8" },
    "1.5",
    "Điểm = b / a × 1,5. Dưới 80%: 0 điểm.",
    "Points = b / a × 1.5. Below 80%: 0 points.",
  ],
  [
    { kind: "ratioToTarget", numerator: "online", denominator: "received", target: "0.70" },
    "5",
    "Đạt 70% trở lên: 5 điểm; thấp hơn: (online / received) / 70% × 5.",
    "From 70%: 5 points; below: (online / received) / 70% × 5.",
  ],
  [
    {
      kind: "weightedRatio",
      terms: [
        { input: "onTime", weight: "1" },
        { input: "late", weight: "0.5" },
      ],
      denominator: "due",
    },
    "2.5",
    "Điểm = (onTime × 1 + late × 0,5) / due × 2,5.",
    "Points = (onTime × 1 + late × 0.5) / due × 2.5.",
  ],
  [
    { kind: "countPenalty", start: "2", perOccurrence: "-0.5", knockOut: { when: "leaderDisciplined", points: "0" } },
    "2",
    "Bắt đầu từ 2 điểm; mỗi trường hợp -0,5 điểm; thấp nhất 0 điểm. Nếu “leaderDisciplined” thì cả tiêu chí được 0 điểm.",
    "Starts at 2 points; -0.5 points for each case; never below 0 points. Where “leaderDisciplined” holds, the whole component gets 0 points.",
  ],
  [
    {
      kind: "countSteps",
      steps: [
        { min: 1, points: "1" },
        { missing: 0, points: "2" },
        { missingAtLeast: 1, points: "0" },
      ],
    },
    "2",
    "từ 1 trở lên: 1 điểm; missing = 0: 2 điểm; missing từ 1 trở lên: 0 điểm.",
    "1 or more: 1 point; missing = 0: 2 points; missing 1 or more: 0 points.",
  ],
  [
    { kind: "deadline", due: "01-31", onTime: "0.5", late: [{ maxDaysLate: 15, points: "0.25" }] },
    "0.5",
    "Đến hết ngày 31/01: 0,5 điểm; chậm không quá 15 ngày: 0,25 điểm; còn lại hoặc không ban hành: 0 điểm.",
    "By 31/01: 0.5 points; at most 15 days late: 0.25 points; later or not issued: 0 points.",
  ],
  [
    { kind: "compare", left: "actual", op: "<=", right: "allowed", pass: "1.5" },
    "1.5",
    "actual ≤ allowed ở mọi đơn vị: 1,5 điểm; không đạt: 0 điểm.",
    "actual ≤ allowed in every body: 1.5 points; otherwise: 0 points.",
  ],
  [
    {
      kind: "surveyOptions",
      options: [
        { label: "A", percent: "100" },
        { label: "B", percent: "60" },
      ],
    },
    "5",
    "Điểm = bình quân theo số phiếu (A = 100%, B = 60%) × 5.",
    "Points = mean over the answers (A = 100%, B = 60%) × 5.",
  ],
  [{ kind: "scaledIndex", index: "SIPAS" }, "10", "Điểm = SIPAS / 100 × 10.", "Points = SIPAS / 100 × 10."],
  [
    { kind: "formula", variables: ["a", { name: "b", title: "số đạt" }], expression: "b / a * 3" },
    "3",
    "Điểm = b / a * 3 với a; b: số đạt; tối đa 3.",
    "Points = b / a * 3 where a; b: số đạt; at most 3.",
  ],
  [
    { kind: "manual", step: "0.25" },
    null,
    "Chấm trực tiếp từ 0 đến điểm tối đa, bước 0,25.",
    "Points given directly, 0 to the maximum in steps of 0.25.",
  ],
];

describe("a rule in words", () => {
  it.each(examples)("%j", (rule, max, vi, en) => {
    expect(describeRule(Rule.parse(rule), max)).toEqual({ vi, en });
  });

  it("says when there is none", () => {
    expect(describeRule(undefined, "2").vi).toBe("Chưa có quy tắc chấm điểm.");
  });
});
