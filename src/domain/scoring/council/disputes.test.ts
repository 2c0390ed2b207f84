import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { emptyContent, type ScoreEntry } from "../columns/entry.ts";
import { findDisputes } from "./disputes.ts";

const half = Rational.of(1, 2);
const entry = (stage: ScoreEntry["stage"], changes: Partial<ScoreEntry> = {}): ScoreEntry => ({
  ...emptyContent,
  ...{ id: stage, unitId: "u", component: "1.1", stage, seat: 1, version: 1 },
  ...{ at: new Date("2026-12-01"), accountId: null, role: null, actingUnitId: null },
  ...changes,
});
const appraised = entry("appraisal1", { verdict: "pointsChanged", points: "1" });
const line = { columns: [entry("self"), appraised], self: Rational.of(2), claimed: undefined, asked: false };

describe("a component comes before the council", () => {
  it.each([
    ["as the unit stands above the appraisal by more than the bound", Rational.of(1), ["selfAbove"]],
    ["not where it stands above by the bound itself", Rational.of(3, 2), []],
    ["not where both agree", Rational.of(2), []],
  ] as const)("%s", (_, points, reasons) => {
    expect(findDisputes({ ...line, appraised: points }, half)).toEqual(reasons);
  });

  it("where the unit explained and got less than it claims, not where it accepted", () => {
    const explained = (changes: Partial<ScoreEntry>) => ({
      ...line,
      appraised: Rational.of(7, 4),
      columns: [...line.columns, entry("explanation", changes)],
    });
    expect(findDisputes(explained({ note: "Có thêm tài liệu" }), half)).toEqual(["notAccepted"]);
    expect(findDisputes(explained({ verdict: "accepted" }), half)).toEqual([]);
    expect(findDisputes({ ...explained({}), claimed: Rational.of(3, 2) }, half)).toEqual([]);
  });

  it("where the two appraisers differ at the last stage, and where somebody asked", () => {
    const second = entry("appraisal1", { seat: 2, verdict: "accepted", points: "2" });
    const both = { ...line, appraised: Rational.of(2), columns: [...line.columns, second] };
    expect(findDisputes(both, half)).toEqual(["seatsDiffer"]);
    const settled = { ...both, columns: [...both.columns, entry("appraisal2", { verdict: "accepted" })] };
    expect(findDisputes({ ...settled, asked: true }, half)).toEqual(["asked"]);
  });

  it("not by itself while nobody has appraised it", () => {
    expect(findDisputes({ ...line, columns: [entry("self")], appraised: Rational.ZERO }, half)).toEqual([]);
  });
});
