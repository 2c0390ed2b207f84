import { describe, expect, it } from "vitest";
import { columnsOf, compileColumnSet, wholeSheet } from "../columns/column-examples.fixture.ts";
import { scoreUnitAt } from "../columns/score-unit-at.ts";
import { scoreColumn } from "./score-column.ts";

const compiled = compileColumnSet();

describe("one column by itself", () => {
  it("gives a component what the whole unit gives it where the column counts", () => {
    const whole = scoreUnitAt(compiled, columnsOf(wholeSheet), "appraisal1").components;
    for (const entry of wholeSheet) {
      const at = compiled.leafByCode.get(entry.component) ?? -1;
      const { points, how, faults } = scoreColumn(compiled, at, entry);
      expect([points?.toFraction(), how.vi, faults]).toEqual([
        whole[at]?.points.toFraction(),
        whole[at]?.explain("vi"),
        [],
      ]);
    }
  });

  it("gives the points that were set, and names who set them and why", () => {
    const column = { stage: "appraisal1" as const, inputs: {}, points: "1/3", reason: "Gửi muộn" };
    const { points, how } = scoreColumn(compiled, 0, column);
    expect(points?.toFraction()).toBe("1/3");
    expect(how.vi).toContain("Gửi muộn");
  });

  it("gives none and says what is wrong where inputs are missing or no numbers", () => {
    const column = { stage: "self" as const, points: null, reason: null };
    expect(scoreColumn(compiled, 0, { ...column, inputs: { done: "2" } })).toMatchObject({ points: undefined });
    expect(scoreColumn(compiled, 0, { ...column, inputs: { done: "x", planned: "3" } }).faults).toHaveLength(1);
    const huge = { done: "2", planned: "1".repeat(13) };
    expect(scoreColumn(compiled, 0, { ...column, inputs: huge }).faults).toEqual([
      expect.objectContaining({ vi: "“planned”: số có hơn 12 chữ số; ghi lại cho đúng" }),
    ]);
    expect(() => scoreColumn(compiled, 9, { ...column, inputs: {} })).toThrow(RangeError);
  });
});
