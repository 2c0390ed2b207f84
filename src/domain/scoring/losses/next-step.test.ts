import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { ruleAt } from "../describe-set.ts";
import { type ExampleComponent, scoreExample } from "../rules/rule-examples.fixture.ts";
import { nextStep } from "./next-step.ts";

function stepOf(component: ExampleComponent, inputs: Readonly<Record<string, string>>) {
  const { compiled, bound } = scoreExample(component, inputs);
  const leaf = compiled.leaves[0];
  const rule = leaf && ruleAt(compiled.set, leaf.path);
  if (leaf === undefined || rule === undefined) throw new Error("no rule");
  return nextStep(rule, leaf.rule.evaluate, bound.values[0] ?? [], leaf.max);
}

const files = [{ name: "xong", title: "hồ sơ đúng hạn", titleEn: "files on time" }];
const share = { numerator: "xong", denominator: "giao", inputs: files };
const bands = {
  kind: "bands",
  ...share,
  bands: [
    { min: "95", points: "1" },
    { min: "80", max: "95", points: "0.5" },
    { max: "80", points: "0" },
  ],
};
const percentBands = {
  kind: "bands",
  input: "ratioPercent",
  interval: "explicit",
  bands: [
    { minExclusive: "90", points: "1" },
    { min: "70", maxInclusive: "90", points: "0.5" },
  ],
};
const deadline = {
  kind: "deadline",
  due: "2025-01-31",
  onTime: "1",
  late: [{ maxDaysLate: 5, points: "0.5" }],
  otherwise: "0",
};
const choice = {
  kind: "choice",
  options: [
    { id: "full", label: "Đầy đủ", points: "1" },
    { id: "part", label: "Một phần", points: "0.5" },
    { id: "none", label: "Không", points: "0" },
  ],
};
const steps = {
  kind: "countSteps",
  input: "sk",
  steps: [
    { min: "1", points: "0.5" },
    { min: "3", points: "1" },
  ],
};

describe("what is missing to the next level", () => {
  it.each<[string, object, Record<string, string>, string | undefined]>([
    ["bands of a share", bands, { xong: "93", giao: "100" }, "thêm 2 “hồ sơ đúng hạn” thì đạt mức 1 điểm"],
    ["the nearest band first", bands, { xong: "50", giao: "100" }, "thêm 30 “hồ sơ đúng hạn” thì đạt mức 0,5 điểm"],
    ["whole files only", bands, { xong: "6", giao: "7" }, "thêm 1 “hồ sơ đúng hạn” thì đạt mức 1 điểm"],
    ["nothing above the top", bands, { xong: "100", giao: "100" }, undefined],
    ["an open limit", percentBands, { ratioPercent: "90" }, "nâng từ 90% lên trên 90% thì đạt mức 1 điểm"],
    ["a closed limit", percentBands, { ratioPercent: "62.5" }, "nâng từ 62,5% lên 70% thì đạt mức 0,5 điểm"],
    ["a ratio", { kind: "ratio", ...share }, { xong: "18", giao: "20" }, "thêm 2 “hồ sơ đúng hạn” thì đạt mức 1 điểm"],
    [
      "a threshold of a ratio",
      { kind: "ratio", ...share, zeroBelow: "0.5" },
      { xong: "8", giao: "20" },
      "thêm 2 “hồ sơ đúng hạn” thì đạt mức 0,5 điểm",
    ],
    [
      "a target",
      { kind: "ratioToTarget", ...share, target: "0.7" },
      { xong: "9", giao: "20" },
      "thêm 5 “hồ sơ đúng hạn” thì đạt mức 1 điểm",
    ],
    ["a count", steps, { sk: "1" }, "thêm 2 “sk” thì đạt mức 1 điểm"],
    [
      "fewer occurrences",
      { kind: "countPenalty", start: "1", perOccurrence: "-0.25" },
      { value: "2" },
      "bớt 1 “số lượng” thì đạt mức 0,75 điểm",
    ],
    [
      "below the floor",
      { kind: "countPenalty", start: "1", perOccurrence: "-0.5" },
      { value: "4" },
      "bớt 3 “số lượng” thì đạt mức 0,5 điểm",
    ],
    ["late", deadline, { value: "2025-02-10" }, "ban hành sớm hơn 5 ngày thì đạt mức 0,5 điểm"],
    ["a little late", deadline, { value: "2025-02-02" }, "ban hành sớm hơn 2 ngày thì đạt mức 1 điểm"],
    ["never issued", deadline, { value: "" }, "ban hành đúng hạn thì đạt mức 1 điểm"],
    ["no", { kind: "yesNo", yes: "1" }, { value: "false" }, "thực hiện đủ yêu cầu của tiêu chí thì đạt mức 1 điểm"],
    ["the next option", choice, { value: "none" }, "chuyển lên mức “Một phần” thì đạt mức 0,5 điểm"],
    [
      "the item that brings most",
      {
        kind: "checklist",
        items: [
          { id: "a", label: "Kế hoạch", points: "0.25" },
          { id: "b", label: "Báo cáo", points: "0.75" },
        ],
      },
      {},
      "thực hiện thêm “Báo cáo” thì đạt mức 0,75 điểm",
    ],
    ["points typed by hand", { kind: "manual" }, { points: "0.5" }, undefined],
  ])("%s", (_name, rule, inputs, words) => {
    const given = Object.keys(inputs).length === 0 ? { a: "false" } : inputs;
    const step = stepOf({ max: "1", rule }, given);
    expect(step?.words.vi).toBe(words);
    expect(step === undefined || step.gain.compare(Rational.ZERO) > 0).toBe(true);
  });

  it("is told in English as well", () => {
    expect(stepOf({ max: "1", rule: bands }, { xong: "93", giao: "100" })?.words.en).toBe(
      "2 more of “files on time”: this gives 1 points",
    );
  });
});
