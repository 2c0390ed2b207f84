import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { columnsOf, compileColumnSet, entryOf, wholeSheet } from "../columns/column-examples.fixture.ts";
import { ResultStage } from "../columns/stage.ts";
import { deriveUnitLosses, type LossColumns, sumByCause } from "./unit-losses.ts";

const compiled = compileColumnSet();
const context = {
  remarkCauses: new Map([["CHAM", "late" as const]]),
  evidenceMissing: new Map([["2.1", ["Biên bản"]]]),
};
const withRemark = (columns: ReturnType<typeof columnsOf>, remarkCode: string | null = null): LossColumns => ({
  ...columns,
  entries: columns.entries.map((entry) => ({ ...entry, remarkCode: entry.stage === "appraisal1" ? remarkCode : null })),
});

describe("the losses of a unit", () => {
  it("are told by component with their cause and reason", () => {
    const columns = columnsOf([
      ...wholeSheet,
      entryOf("appraisal1", "1.1.1", { verdict: "pointsChanged", points: "1", reason: "gửi muộn" }),
      entryOf("appraisal1", "2.1", { verdict: "pointsChanged", points: "1", reason: "thiếu biên bản" }),
    ]);
    const { components } = deriveUnitLosses(compiled, withRemark(columns, "CHAM"), "appraisal1", context);
    expect(
      components.map(({ leaf, parts, reason, step }) => [
        leaf.code,
        parts.map(({ cause, points }) => `${cause} ${points.toFraction()}`).join(", "),
        reason,
        step?.words.vi ?? null,
      ]),
    ).toEqual([
      ["1.1.1", "late 1, belowBand 1", "gửi muộn", null],
      ["1.1.2", "", null, null],
      ["1.2", "survey 3/2", null, null],
      ["2.1", "late 1, belowBand 1", "thiếu biên bản", null],
    ]);
  });

  it("keep cause and reason when the second appraisal accepts, whatever it says while doing so", () => {
    const changed = { verdict: "pointsChanged", points: "1" } as const;
    const first = entryOf("appraisal1", "1.1.1", { ...changed, reason: "gửi muộn" });
    const second = entryOf("appraisal2", "1.1.1", { verdict: "accepted", points: "1", reason: "giữ nguyên điểm" });
    const columns = columnsOf([...wholeSheet, first, second]);
    const withCodes: LossColumns = {
      ...columns,
      entries: columns.entries.map((entry) => ({
        ...entry,
        remarkCode: entry === first ? "CHAM" : entry === second ? "GT-KHONG" : null,
      })),
    };
    const remarkCauses = new Map([...context.remarkCauses, ["GT-KHONG", null]]);
    const [one] = deriveUnitLosses(compiled, withCodes, "final", { ...context, remarkCauses }).components;
    expect([one?.parts.map(({ cause, points }) => `${cause} ${points.toFraction()}`), one?.reason]).toEqual([
      ["late 1", "belowBand 1"],
      "gửi muộn",
    ]);
  });

  it("are not explained by a change that gave the unit what it claimed", () => {
    const lowered = entryOf("appraisal1", "1.1.1", { verdict: "pointsChanged", points: "0", reason: "gửi muộn" });
    const [own] = deriveUnitLosses(compiled, withRemark(columnsOf(wholeSheet)), "self", context).components;
    const granted = {
      verdict: "pointsChanged",
      points: own?.claimed?.toFraction() ?? "",
      reason: "chấp nhận",
    } as const;
    const columns = columnsOf([...wholeSheet, lowered, entryOf("appraisal2", "1.1.1", granted)]);
    const [one] = deriveUnitLosses(compiled, withRemark(columns), "final", context).components;
    expect([one?.lost.toFraction(), one?.reason]).toEqual([own?.lost.toFraction(), null]);
  });

  it("names the evidence that is wanted, and the next level of the rule", () => {
    const columns = columnsOf([
      ...wholeSheet,
      entryOf("appraisal1", "2.1", { verdict: "pointsChanged", points: "0", reason: "thiếu" }),
    ]);
    const { components } = deriveUnitLosses(compiled, withRemark(columns), "final", context);
    expect(components.map(({ step }) => step && [step.words.vi, step.gain.toFraction()])).toEqual([
      ["thêm 1 “done” thì đạt mức 3 điểm", "1"],
      undefined,
      undefined,
      ["bổ sung tài liệu kiểm chứng: Biên bản", "2"],
    ]);
  });

  it("by cause are exactly the applicable maximum less the points, at every stage", () => {
    const third = fc.integer({ min: 0, max: 9 }).map((n) => Rational.of(n, 3).toFraction());
    const one = fc.record({
      done: fc.integer({ min: 0, max: 3 }),
      claimed: fc.boolean(),
      survey: fc.option(third),
      given: fc.option(third),
      council: fc.option(third),
      left: fc.boolean(),
      extras: fc.option(fc.constantFrom("0.5", "5")),
    });
    fc.assert(
      fc.property(one, ({ done, claimed, survey, given, council, left, extras }) => {
        const entries = [
          ...(claimed ? [entryOf("self", "1.1.1", { inputs: { done: String(done), planned: "3" } })] : []),
          ...(survey === null ? [] : [entryOf("survey", "1.2", { inputs: { points: survey } })]),
          ...(given === null ? [] : [entryOf("appraisal1", "2.1", { verdict: "pointsChanged", points: given })]),
          ...(council === null ? [] : [entryOf("council", "1.1.1", { verdict: "pointsChanged", points: council })]),
          ...(extras === null
            ? []
            : [entryOf("council", "", { verdict: "inputsChanged", inputs: { bonus: extras, penalty: extras } })]),
        ];
        const columns = withRemark(columnsOf(entries, { exclusions: left ? new Map([["1.2", "không"]]) : new Map() }));
        for (const stage of ResultStage.options) {
          const { score, components } = deriveUnitLosses(compiled, columns, stage, context);
          const { bonus, penalty } = score.bound;
          const sum = sumByCause(components, penalty).reduce((all, { points }) => all.add(points), Rational.ZERO);
          expect(sum.toFraction()).toBe(score.applicableMax.sub(score.points).add(bonus).toFraction());
          for (const { lost, parts } of components)
            expect(parts.reduce((all, { points }) => all.add(points), Rational.ZERO).toFraction()).toBe(
              lost.toFraction(),
            );
        }
      }),
    );
  });
});
