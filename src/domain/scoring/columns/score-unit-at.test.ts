import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { storeComponents, storeUnitResult } from "../stored-result.ts";
import { columnsOf, compileColumnSet, entryOf, wholeSheet } from "./column-examples.fixture.ts";
import type { UnitColumns } from "./raw-unit.ts";
import { scoreUnitAt, scoreUnitAtStages } from "./score-unit-at.ts";
import type { ResultStage } from "./stage.ts";

const compiled = compileColumnSet();
const figures = (columns: UnitColumns, stage: ResultStage) => {
  const score = scoreUnitAt(compiled, columns, stage);
  return { points: score.points.toFraction(), max: score.applicableMax.toFraction(), faults: score.faults };
};
const component = (columns: UnitColumns, code: string, stage: ResultStage = "final") => {
  const found = scoreUnitAt(compiled, columns, stage).components.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

describe("the stages of a unit", () => {
  it("leave the survey out of what the unit assesses itself, in points and in the denominator", () => {
    const columns = columnsOf(wholeSheet);
    expect(figures(columns, "self")).toEqual({ points: "5", max: "7", faults: [] });
    expect(figures(columns, "appraisal1")).toEqual({ points: "13/2", max: "10", faults: [] });
    expect(component(columns, "1.2", "self").explain("vi")).toBe("điều tra xã hội học, không thuộc phần tự chấm");
  });

  it("take of every component the strongest column", () => {
    const columns = columnsOf([
      ...wholeSheet,
      entryOf("appraisal1", "2.1", { verdict: "inputsChanged", inputs: { points: "1" }, reason: "thiếu tài liệu" }),
      entryOf("council", "2.1", { verdict: "pointsChanged", points: "5/3", reason: "đã bổ sung" }),
    ]);
    const scores = scoreUnitAtStages(compiled, columns);
    expect([...scores].map(([stage, score]) => [stage, score.points.toFraction()])).toEqual([
      ["self", "5"],
      ["appraisal1", "11/2"],
      ["appraisal2", "11/2"],
      ["final", "37/6"],
    ]);
    expect(scores.get("appraisal1")).toBe(scores.get("appraisal2"));
  });

  it("count bonus and penalty only once somebody has decided on them, and never above their caps", () => {
    const claimed = entryOf("self", "", { inputs: { bonus: "1" } });
    expect(figures(columnsOf([...wholeSheet, claimed]), "final").points).toBe("13/2");
    expect(figures(columnsOf([...wholeSheet, claimed], { opened: false }), "final").points).toBe("15/2");
    const accepted = entryOf("appraisal1", "", { verdict: "accepted", inputs: { bonus: "9", penalty: "0.5" } });
    const columns = columnsOf([...wholeSheet, claimed, accepted]);
    expect(figures(columns, "self").points).toBe("5");
    expect(figures(columns, "appraisal1").points).toBe("8");
  });

  it("of a unit that said nothing are those of one that did not submit", () => {
    const emptied = columnsOf([entryOf("self", "1.1.1")]);
    expect(scoreUnitAt(compiled, emptied, "final").submitted).toBe(false);
    expect(scoreUnitAt(compiled, columnsOf([]), "self").percent?.toFraction()).toBe("0");
  });

  it("of a unit that sent no sheet stay those, whatever its survey says and others decide", () => {
    const survey = entryOf("survey", "1.2", { inputs: { points: "1.5" } });
    const given = entryOf("council", "2.1", { verdict: "pointsChanged", points: "2", reason: "theo biên bản" });
    const claimed = entryOf("self", "", { inputs: { bonus: "1" } });
    const scores = scoreUnitAtStages(compiled, columnsOf([survey, given, claimed]));
    expect([...scores.values()].map(({ submitted }) => submitted)).toEqual([false, false, false, false]);
    const stored = storeUnitResult(scores.get("final") ?? scoreUnitAt(compiled, columnsOf([]), "final"));
    expect(stored).toMatchObject({ inputs: "notSubmitted", percent: null, className: null, points: "3.5" });
    expect(storeComponents(scoreUnitAt(compiled, columnsOf([survey]), "final")).map(({ state }) => state)).toEqual([
      "notSubmitted",
      "notSubmitted",
      "scored",
      "notSubmitted",
    ]);
    const sent = columnsOf([survey, entryOf("self", "2.1", { inputs: { points: "0" } })]);
    expect(scoreUnitAt(compiled, sent, "appraisal1").submitted).toBe(true);
  });
});

describe("points decided by somebody", () => {
  const decided = (points: string) =>
    columnsOf([
      ...wholeSheet,
      entryOf("council", "1.1.1", {
        verdict: "pointsChanged",
        points,
        inputs: { done: "x" },
        reason: "báo cáo gửi muộn",
      }),
    ]);

  it("are told with who decided and why, in both languages", () => {
    const one = component(decided("1/2"), "1.1.1");
    expect(one.explain("vi")).toBe("Điểm do Hội đồng quyết định: 0,5 trên 3 điểm; lý do: báo cáo gửi muộn");
    expect(one.explain("en")).toBe("Points decided at “Council”: 0.5 of 3; reason: báo cáo gửi muộn");
  });

  it("are the points whatever the inputs say", () => {
    const text = fc.oneof(fc.constantFrom("", "0", "12", "true"), fc.string());
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.dictionary(fc.constantFrom("done", "planned", "na", "x"), text),
        (quarters, inputs) => {
          const points = Rational.of(quarters, 4);
          const entry = entryOf("council", "1.1.1", { verdict: "pointsChanged", points: points.toFraction(), inputs });
          const score = scoreUnitAt(compiled, columnsOf([...wholeSheet, entry]), "final");
          expect(score.components[0]?.points.toFraction()).toBe(points.toFraction());
          expect(score.applicableMax.toFraction()).toBe("10");
          expect(score.faults).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(["-1", "13/4", "nhiều", ""])("outside 0 to the maximum (“%s”) are a fault, not points", (points) => {
    const { faults } = figures(decided(points), "final");
    expect(faults).toMatchObject([{ code: "decisionOutOfRange", severity: "error", component: "1.1.1" }]);
  });
});

describe("what the owner left out", () => {
  const without = (...parts: string[]) =>
    columnsOf(wholeSheet, { exclusions: new Map(parts.map((part) => [part, "không có nhiệm vụ"])) });

  it("leaves the denominator, although the set lets nobody ask for it and inputs stand there", () => {
    expect(figures(without("2.1"), "final")).toEqual({ points: "9/2", max: "7", faults: [] });
    expect(component(without("2.1"), "2.1").explain("vi")).toBe(
      "không đánh giá, loại khỏi mẫu số (cơ quan chủ trì: không có nhiệm vụ)",
    );
    expect(figures(without("2"), "final").max).toBe("7");
  });

  it("gives full marks where the set says so", () => {
    expect(figures(without("1.1"), "final")).toEqual({ points: "15/2", max: "10", faults: [] });
    expect(component(without("1.1"), "1.1.2").explain("en")).toBe(
      "not applicable, full marks (left out by the owner: không có nhiệm vụ) → 1 of 1 points",
    );
  });

  it("goes by the narrowest part that was named", () => {
    expect(figures(without("1", "1.1"), "final")).toMatchObject({ points: "6", max: "7" });
    expect(figures(without("1.1.1", "1.1"), "final")).toMatchObject({ max: "7" });
  });

  it("is a fault where the set has no such part", () => {
    expect(figures(without("9.9"), "final").faults).toMatchObject([{ code: "unknownComponent", component: "9.9" }]);
  });

  it("never leaves a trace of its inputs: out of the denominator, or whole", () => {
    const parts = fc.subarray(["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"]);
    fc.assert(
      fc.property(parts, (excluded) => {
        for (const one of scoreUnitAt(compiled, without(...excluded), "final").components) {
          const isOut = one.state === "excluded" || one.state === "fullMarks";
          expect(isOut).toBe(excluded.some((part) => one.code === part || one.code.startsWith(`${part}.`)));
          if (one.state === "excluded") expect([one.points, one.applicableMax]).toEqual([Rational.ZERO, Rational.ZERO]);
          if (one.state === "fullMarks") expect(one.points.equals(one.max)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
