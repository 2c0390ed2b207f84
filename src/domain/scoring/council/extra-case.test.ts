import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { emptyContent, type ScoreEntry } from "../columns/entry.ts";
import { confirmedExtras, decideExtraCase, extraFigures, findExtraDisputes } from "./extra-case.ts";

const half = Rational.of(1, 2);
const caps = { bonusMax: Rational.of(2), penaltyMax: Rational.of(1) };
const column = (stage: ScoreEntry["stage"], bonus: string, penalty = "0", changes: Partial<ScoreEntry> = {}) =>
  ({
    ...emptyContent,
    ...{ id: stage, unitId: "u", component: "", stage, seat: 1, version: 1 },
    ...{ at: new Date(0), accountId: null, role: null, actingUnitId: null },
    inputs: { bonus, penalty },
    verdict: stage === "self" ? null : "inputsChanged",
    ...changes,
  }) as ScoreEntry;

describe("bonus and penalty before the council", () => {
  it.each([
    ["got less than proposed by more than the bound", [column("self", "2"), column("appraisal1", "1")], ["selfAbove"]],
    ["within the bound", [column("self", "1"), column("appraisal1", "0.5")], []],
    ["a penalty raised", [column("self", "0", "0"), column("appraisal1", "0", "1")], ["selfAbove"]],
    ["nobody looked at the proposal", [column("self", "1")], ["selfAbove"]],
    ["nothing proposed, nobody looked", [column("self", "0")], []],
    [
      "the two appraisers differ",
      [column("self", "1"), column("appraisal1", "1"), column("appraisal1", "0", "0", { seat: 2 })],
      ["seatsDiffer"],
    ],
  ])("%s", (_what, columns, reasons) => {
    expect(findExtraDisputes(columns, half, false)).toEqual(reasons);
  });

  it("counts what was confirmed, and nothing else", () => {
    const columns = [column("self", "2"), column("appraisal1", "1", "0.5"), column("council", "0")];
    expect(confirmedExtras(columns)?.stage).toBe("appraisal1");
    expect(extraFigures(columns).appraised.toFraction()).toBe("1/2");
    expect(extraFigures([column("self", "2")]).appraised.toFraction()).toBe("0");
  });
});

describe("a decision on bonus and penalty", () => {
  const confirmed = [column("self", "2"), column("appraisal1", "1")];
  const decide = (verdict: "accepted" | "inputsChanged" | "pointsChanged", inputs = {}, columns = confirmed) =>
    decideExtraCase(columns, { verdict, inputs, reason: "Biên bản" }, caps);

  it("copies what counts, or takes other figures within the caps", () => {
    expect(decide("accepted")).toMatchObject({ verdict: "accepted", inputs: { bonus: "1", penalty: "0" } });
    const changed = { verdict: "inputsChanged", inputs: { bonus: "1.5", penalty: "0" }, points: null };
    expect(decide("inputsChanged", { bonus: "1.5" })).toMatchObject(changed);
  });

  it.each([
    ["above the cap", "inputsChanged", { bonus: "2.5" }, "điểm thưởng tối đa 2"],
    ["below zero", "inputsChanged", { bonus: "-1" }, "điểm thưởng, điểm trừ là số từ 0"],
    ["another input", "inputsChanged", { bonus: "1.5", xong: "1" }, "điểm thưởng, điểm trừ là số từ 0"],
    ["points", "pointsChanged", {}, "sửa điểm thưởng, điểm trừ, không sửa điểm"],
    ["the same figures", "inputsChanged", { bonus: "1", penalty: "0" }, "số liệu không khác; chọn chấp nhận"],
  ] as const)("is refused: %s", (_what, verdict, inputs, text) => {
    expect(decide(verdict, inputs)).toMatchObject([{ vi: text }]);
  });

  it("keeps nothing that nobody confirmed", () => {
    expect(decide("accepted", {}, [column("self", "2")])).toMatchObject([{ vi: expect.stringContaining("chưa ai") }]);
  });
});
