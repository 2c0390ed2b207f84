import { describe, expect, it } from "vitest";
import type { Day } from "../../calendar/day.ts";
import { compileSet } from "../compile-set.ts";
import { readCriteriaSet } from "../read-set.ts";
import { setOf } from "../rules/rule-examples.fixture.ts";
import { checkComponent, wrongValues } from "./check-component.ts";
import { findImplausible } from "./implausible.ts";

const compile = (rule: object) => {
  const read = readCriteriaSet(setOf({ max: "2.5", rule }));
  const result = read.ok ? compileSet(read.set, { year: 2025 }) : read;
  if (!("compiled" in result)) throw new Error(JSON.stringify(result.findings));
  return result.compiled;
};
const seen = { year: 2025, today: "2026-02-01" as Day };
const tasks = compile({
  kind: "weightedRatio",
  terms: [
    { input: "onTime", weight: "1" },
    { input: "late", weight: "0.5" },
  ],
  denominator: "due",
  inputs: [
    { name: "onTime", title: "Số nhiệm vụ đúng hạn" },
    { name: "late", title: "Số nhiệm vụ quá hạn" },
    { name: "due", title: "Tổng số nhiệm vụ đến hạn" },
  ],
});
const overfilled = compile({ kind: "ratio", numerator: "b", denominator: "a", cap: "1.2" });
const money = compile({
  ...{ kind: "ratio", numerator: "b", denominator: "a" },
  inputs: [
    { name: "b", title: "Số vốn đã giải ngân" },
    { name: "a", title: "Số vốn theo kế hoạch" },
  ],
});
const percent = compile({ kind: "bands", input: "ratioPercent", bands: [{ min: "30", points: "2.5" }] });
const deadline = compile({ kind: "deadline", due: "01-31", onTime: "2.5" });
const found = (set: typeof tasks, inputs: Record<string, string>) =>
  findImplausible(set, "1.1.1", inputs, seen).map(({ vi }) => vi);

describe("findImplausible", () => {
  it.each([
    ["parts above the whole", tasks, { onTime: "35", late: "0", due: "34" }, "lớn hơn “Tổng số nhiệm vụ đến hạn” (34)"],
    ["parts that add up to more", tasks, { onTime: "30", late: "5", due: "34" }, "lớn hơn"],
    ["half a task", tasks, { onTime: "3.5", late: "0", due: "34" }, "3,5 không phải số nguyên"],
    ["too many digits", tasks, { onTime: "1", due: "9999999999999" }, "hơn 12 chữ số"],
    ["a share over 100%", percent, { ratioPercent: "150" }, "150% lớn hơn 100%"],
    ["a day long ago", deadline, { issued: "1900-01-01" }, "trước năm đánh giá 2025"],
    ["a day two years before", deadline, { issued: "2023-12-31" }, "ngày 31/12/2023 trước năm đánh giá 2025"],
    ["a day to come", deadline, { issued: "2030-01-01" }, "chưa đến"],
  ])("says %s", (_, set, inputs, words) => {
    const named = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        name === "issued" ? (set.leaves[0]?.rule.inputs[0]?.name ?? "") : name,
        value,
      ]),
    );
    expect(found(set, named)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ["parts of the whole", tasks, { onTime: "30", late: "4", due: "34" }],
    ["unfinished answers", tasks, { onTime: "35" }],
    ["a plan that may be over-fulfilled by the rule", overfilled, { b: "110", a: "100" }],
    ["fractions of money", money, { b: "1.5", a: "2.5" }],
    ["a whole share", percent, { ratioPercent: "100" }],
    ["what does not apply", tasks, { na: "true" }],
  ])("is silent on %s", (_, set, inputs) => {
    expect(found(set, inputs)).toEqual([]);
  });
});

it("more than 12 digits are refused, and only they", () => {
  const codes = (due: string) =>
    wrongValues(checkComponent(tasks, "1.1.1", { onTime: "1", late: "0", due })).map(({ code }) => code);
  expect(codes("9999999999999")).toEqual(["tooLarge"]);
  expect(codes("999999999999.25")).toEqual([]);
});
