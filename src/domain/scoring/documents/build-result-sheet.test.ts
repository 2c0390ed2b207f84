import { describe, expect, it } from "vitest";
import { type AmendedFigures, noneAmended } from "../amended/amended-figures.ts";
import { amendedReason } from "../amended/amended-reason.ts";
import { columnsOf, compileColumnSet, entryOf, wholeSheet } from "../columns/column-examples.fixture.ts";
import { ResultStage } from "../columns/stage.ts";
import { deriveUnitLosses, type LossColumns } from "../losses/unit-losses.ts";
import { buildResultSheet, type ResultSheetFacts } from "./build-result-sheet.ts";

const compiled = compileColumnSet();
const written = columnsOf([
  ...wholeSheet,
  entryOf("self", "", { inputs: { bonus: "2", penalty: "0" } }),
  entryOf("appraisal1", "1.1.1", { verdict: "accepted", inputs: { done: "2", planned: "3" } }),
  // Asks only for an explanation: no points yet.
  entryOf("appraisal1", "1.1.2", { asksExplanation: true }),
  entryOf("appraisal1", "2.1", { verdict: "pointsChanged", points: "1", reason: "thiếu biên bản", note: "chỉ nội bộ" }),
  entryOf("appraisal2", "2.1", { verdict: "pointsChanged", points: "1/3", reason: "vẫn thiếu" }),
  entryOf("appraisal1", "", {
    verdict: "inputsChanged",
    inputs: { bonus: "1", penalty: "0.5" },
    reason: "bị nhắc nhở",
  }),
]);
const columns: LossColumns = {
  ...written,
  entries: written.entries.map((entry) => ({ ...entry, remarkCode: null })),
};

function sheetAt(stage: ResultStage, facts: Partial<ResultSheetFacts> = {}) {
  const losses = deriveUnitLosses(compiled, columns, stage, { remarkCauses: new Map(), evidenceMissing: new Map() });
  return buildResultSheet({
    ...{ compiled, columns, losses, stage, seen: losses.components, stages: ResultStage.options, extras: true },
    hasBegun: (column) => column === "council",
    amended: noneAmended,
    ...facts,
  });
}

describe("the result sheet of a unit", () => {
  it("has each part in the order of the set, with what each column gave, what counts and which column decided", () => {
    const { columns: shown, parts, extras, hidden } = sheetAt("final");
    expect([shown, hidden]).toEqual([["appraisal1", "appraisal2", "council"], 0]);
    expect(
      parts.map((part) => [
        ...[part.level, part.code, part.max, part.self, part.points],
        ...(part.level === "component" ? [part.given, part.decidedBy] : []),
      ]),
    ).toEqual([
      ["area", "1", "7", "3", "9/2"],
      ["criterion", "1.1", "4", "3", "3"],
      ["component", "1.1.1", "3", "2", "2", { appraisal1: "2" }, "appraisal1"],
      ["component", "1.1.2", "1", "1", "1", {}, "self"],
      ["component", "1.2", "3", null, "3/2", {}, "survey"],
      ["area", "2", "3", "2", "1/3"],
      ["component", "2.1", "3", "2", "1/3", { appraisal1: "1", appraisal2: "1/3" }, "appraisal2"],
    ]);
    expect(extras.map(({ kind, self, given, points, reason }) => [kind, self, given, points, reason])).toEqual([
      ["bonus", "2", { appraisal1: "1" }, "1", "bị nhắc nhở"],
      ["penalty", "0", { appraisal1: "1/2" }, "1/2", "bị nhắc nhở"],
    ]);
  });

  it("tells why in words of the decision, never notes of those who decided", () => {
    const { parts } = sheetAt("final");
    const said = parts.flatMap((part) => (part.level === "component" ? [part.reason] : []));
    expect(said[0]).toContain("2/3");
    expect(said.at(-1)).toContain("vẫn thiếu");
    expect(JSON.stringify(parts)).not.toContain("chỉ nội bộ");
  });

  it("tells no column, component or extra that the reader does not see", () => {
    const losses = deriveUnitLosses(compiled, columns, "appraisal1", {
      ...{ remarkCauses: new Map(), evidenceMissing: new Map() },
    });
    const seen = losses.components.filter(({ leaf }) => leaf.code.startsWith("1."));
    const sheet = sheetAt("appraisal1", { losses, seen, stages: ["self", "appraisal1"], extras: false });
    expect([sheet.columns, sheet.hidden, sheet.extras]).toEqual([["appraisal1"], 1, []]);
    expect(sheet.parts.map(({ code }) => code)).toEqual(["1", "1.1", "1.1.1", "1.1.2", "1.2"]);
  });

  it("has no column of a stage that the round has not come to", () => {
    expect(sheetAt("final", { hasBegun: () => false }).columns).toEqual(["appraisal1", "appraisal2"]);
  });

  it("says of a part that is left out who decided nothing", () => {
    const without: LossColumns = { ...columns, exclusions: new Map([["2.1", "không có biên giới"]]) };
    const losses = deriveUnitLosses(compiled, without, "final", {
      remarkCauses: new Map(),
      evidenceMissing: new Map(),
    });
    const part = sheetAt("final", { columns: without, losses, seen: losses.components }).parts.at(-1);
    expect(part).toMatchObject({ code: "2.1", max: "0", decidedBy: null });
    expect(part).toMatchObject({ reason: expect.stringContaining("không có biên giới") });
  });
});

it("what an amendment set anew is of its decision, and nothing of it of the council", () => {
  const entries = [
    ...columns.entries.filter((one) => one.component !== "2.1"),
    { ...entryOf("council", "2.1", { verdict: "pointsChanged", points: "0", reason: "thanh tra" }), remarkCode: null },
  ];
  const losses = deriveUnitLosses(compiled, { ...columns, entries }, "final", {
    ...{ remarkCauses: new Map(), evidenceMissing: new Map() },
  });
  const decision = { vi: "Quyết định số 13/QĐ-UBND", en: "Decision No. 13/QĐ-UBND" };
  const facts = { losses, seen: losses.components, columns: { ...columns, entries } };
  const lineOf = (amended: AmendedFigures) =>
    sheetAt("final", { ...facts, amended }).parts.find(({ code }) => code === "2.1");
  expect(lineOf(noneAmended)).toMatchObject({ given: { council: "0" }, decidedBy: "council" });
  const line = lineOf(new Map([["2.1", decision]]));
  expect(line).toMatchObject({ given: {}, amendedBy: decision, points: "0" });
  expect(line?.level === "component" && amendedReason(line.reason, decision, "vi")).toBe(
    "Điều chỉnh tại Quyết định số 13/QĐ-UBND: 0 trên 3 điểm; lý do: thanh tra",
  );
});
