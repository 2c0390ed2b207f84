import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { scoreColumn } from "../appraisal/score-column.ts";
import { compileSet } from "../compile-set.ts";
import type { CompiledSet } from "../compiled-set.ts";
import { readCriteriaSet } from "../read-set.ts";
import { combineAnswers, type FormAnswers } from "./combine-answers.ts";
import { describeAnswers } from "./describe-answers.ts";
import { type SurveyShape, surveyParts } from "./survey-shape.ts";

const options = [
  { label: "Tốt", percent: "100" },
  { label: "Khá", percent: "60" },
  { label: "Kém", percent: "0" },
];
const compiled = compile({
  id: "dieu-tra",
  title: "Bộ có điều tra",
  level: "department",
  scale: "10",
  areas: [
    {
      code: "1",
      name: "Tác động",
      max: "10",
      criteria: [
        { code: "1.1", name: "Chỉ đạo", max: "4", source: "survey", rule: { kind: "surveyOptions", options } },
        { code: "1.2", name: "Hài lòng", max: "5", source: "survey", rule: { kind: "scaledIndex", outOf: "100" } },
        { code: "1.3", name: "Báo cáo", max: "1", evidence: ["Báo cáo"], rule: { kind: "manual" } },
      ],
    },
  ],
});
const parts = surveyParts(compiled);
const [byOption, byMean] = parts.map((part) => part.shape) as [SurveyShape, SurveyShape];

function compile(json: unknown): CompiledSet {
  const read = readCriteriaSet(json);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const made = compileSet(read.set);
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  return made.compiled;
}

const counted = (form: string, ...counts: [number, number, number]): FormAnswers => ({
  form,
  answers: counts[0] + counts[1] + counts[2],
  counts: { Tốt: counts[0], Khá: counts[1], Kém: counts[2] },
  mean: null,
});
const meant = (form: string, mean: string, answers: number): FormAnswers => ({ form, answers, counts: null, mean });
const weigh = (weights: Readonly<Record<string, string>>) => (form: string) => weights[form] ?? null;
const plain = weigh({});
const pointsOf = (at: number, inputs: Readonly<Record<string, string>>) =>
  scoreColumn(compiled, at, { stage: "survey", inputs, points: null, reason: null }).points?.toFraction();

describe("what a survey brings", () => {
  it("is answers by option or a mean on its scale; other components are not by survey", () => {
    expect(parts.map(({ leaf, at }) => [leaf.code, at])).toEqual([
      ["1.1", 0],
      ["1.2", 1],
    ]);
    expect(byOption).toMatchObject({ kind: "options", options: [{ label: "Tốt", percent: "100" }, {}, {}] });
    expect(byMean).toEqual({ kind: "mean", input: "value", scale: "100" });
  });
});

describe("answers of several forms", () => {
  it.each<[string, FormAnswers[], Record<string, string>, Record<string, string>, string]>([
    ["one form", [counted("M1", 6, 3, 1)], {}, { Tốt: "6", Khá: "3", Kém: "1" }, "78/25"],
    ["pooled", [counted("M1", 6, 3, 1), counted("M2", 0, 0, 10)], {}, { Tốt: "6", Khá: "3", Kém: "11" }, "39/25"],
    // 60% of 5/10 and 40% of 20/20 is 7/10.
    [
      "weighted",
      [counted("M1", 5, 0, 5), counted("M2", 20, 0, 0)],
      { M1: "60", M2: "40" },
      { Tốt: "7", Khá: "0", Kém: "3" },
      "14/5",
    ],
    [
      "one of two answered",
      [counted("M1", 0, 0, 0), counted("M2", 1, 1, 0)],
      { M1: "60", M2: "40" },
      { Tốt: "1", Khá: "1", Kém: "0" },
      "16/5",
    ],
  ])("by option: %s", (_, given, weights, inputs, points) => {
    const combined = combineAnswers(byOption, given, weigh(weights));
    expect(combined?.inputs).toEqual(inputs);
    expect(pointsOf(0, combined?.inputs ?? {})).toBe(points);
  });

  it.each<[string, FormAnswers[], Record<string, string>, string]>([
    ["pooled by the number of answers", [meant("M1", "80", 30), meant("M2", "90", 10)], {}, "82.5"],
    ["weighted whatever the numbers", [meant("M1", "80", 30), meant("M2", "90", 10)], { M1: "1", M2: "1" }, "85"],
    ["no decimal", [meant("M1", "80", 1), meant("M2", "90", 2)], {}, "260/3"],
  ])("as a mean: %s", (_, given, weights, value) => {
    expect(combineAnswers(byMean, given, weigh(weights))?.inputs).toEqual({ value });
  });

  it("of nobody say nothing", () => {
    expect(combineAnswers(byOption, [], plain)).toEqual({ inputs: {}, answers: 0, weighted: false });
    expect(combineAnswers(byMean, [meant("M1", "0", 0)], plain)?.answers).toBe(0);
  });

  it("are refused where exact counts would have more digits than the engine reads", () => {
    const given = Array.from({ length: 12 }, (_, at) => counted(`M${at}`, 1 + at, 999_900 - at * 13, 0));
    const odd = (form: string) => `${Number(form.slice(1)) + 7}.1${Number(form.slice(1)) * 3 + 11}7`;
    expect(combineAnswers(byOption, given, odd)).toBeUndefined();
  });

  it("are told in one line", () => {
    const given = [counted("M1", 1000, 200, 0), counted("M2", 0, 0, 80), counted("M3", 0, 0, 0)];
    expect(describeAnswers(given, plain)).toBe("1.280 phiếu: M1 1.200, M2 80");
    expect(describeAnswers(given, weigh({ M1: "0.6", M2: "0.4", M3: "1" }))).toBe(
      "1.280 phiếu: M1 1.200 (trọng số 0,6), M2 80 (trọng số 0,4); tỷ lệ trong công thức đã tính theo trọng số",
    );
  });
});

describe("laws of combining", () => {
  const count = fc.nat(500);
  const form = fc.tuple(count, count, count).filter((three) => three.some((one) => one > 0));
  const forms = fc.array(form, { minLength: 1, maxLength: 5 });
  const listed = (list: readonly (readonly [number, number, number])[]) =>
    list.map((three, at) => counted(`M${at}`, ...(three as [number, number, number])));
  const weight = fc.integer({ min: 1, max: 400 }).map((one) => String(one / 4));
  const worth = [Rational.ONE, Rational.of(3, 5), Rational.ZERO];
  const shareOf = (three: readonly number[]) => {
    const all = three.reduce((sum, one) => sum + one, 0);
    return three.reduce((sum, one, at) => sum.add((worth[at] as Rational).mul(Rational.of(one, all))), Rational.ZERO);
  };

  it("pooled points are those of all answers in one heap", () => {
    fc.assert(
      fc.property(forms, (list) => {
        const heap = [0, 1, 2].map((at) => list.reduce((sum, three) => sum + (three[at] ?? 0), 0));
        const combined = combineAnswers(byOption, listed(list), plain);
        expect(pointsOf(0, combined?.inputs ?? {})).toBe(shareOf(heap).mul(Rational.of(4)).toFraction());
        expect(combined?.answers).toBe(heap.reduce((sum, one) => sum + one, 0));
      }),
      { numRuns: 60 },
    );
  });

  it("weighted points are the exact weighted mean of the points of the forms", () => {
    fc.assert(
      fc.property(
        forms.chain((list) =>
          fc.tuple(fc.constant(list), fc.array(weight, { minLength: list.length, maxLength: list.length })),
        ),
        ([list, weights]) => {
          const combined = combineAnswers(byOption, listed(list), (code) => weights[Number(code.slice(1))] ?? null);
          const all = weights.reduce((sum, one) => sum.add(Rational.parse(one)), Rational.ZERO);
          const mean = list
            .reduce((sum, three, at) => sum.add(shareOf(three).mul(Rational.parse(weights[at] ?? "0"))), Rational.ZERO)
            .div(all);
          expect(pointsOf(0, combined?.inputs ?? {})).toBe(mean.mul(Rational.of(4)).toFraction());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("weights count by their proportion alone, and the order of forms does not matter", () => {
    fc.assert(
      fc.property(forms, fc.integer({ min: 1, max: 9 }), (list, times) => {
        const given = listed(list);
        const by = (factor: number) => (code: string) => String((Number(code.slice(1)) + 1) * factor);
        const once = combineAnswers(byOption, given, by(1));
        expect(combineAnswers(byOption, given, by(times))).toEqual(once);
        expect(combineAnswers(byOption, given.toReversed(), by(1))).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});
