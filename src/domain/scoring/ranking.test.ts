import { describe, expect, it } from "vitest";
import { makeSet, scoreExamples, type UnitExample } from "./round-examples.fixture.ts";

const parts = [
  { code: "1.1.1", max: "50", rule: { kind: "manual" } },
  { code: "2.1.1", max: "50", rule: { kind: "manual" } },
];
const unit = (name: string, first: string, second: string, more: Partial<UnitExample> = {}): UnitExample => ({
  unit: name,
  inputs: { "1.1.1": first, "2.1.1": second },
  ...more,
});

function ranks(units: readonly UnitExample[], index: object = {}): string[] {
  const { places } = scoreExamples(makeSet(parts, { index }), units);
  return places.map(({ block, rank, unit: name }) => `${block} ${rank ?? "-"} ${name}`);
}

describe("ranks (row 26)", () => {
  it("go down separately in each block, blocks in dictionary order", () => {
    const units = [
      unit("Xã A", "10", "10", { block: "Xã" }),
      unit("Sở B", "30", "30", { block: "Sở" }),
      unit("Sở A", "40", "40", { block: "Sở" }),
      unit("Xã B", "20", "20", { block: "Xã" }),
    ];
    expect(ranks(units)).toEqual(["Sở 1 Sở A", "Sở 2 Sở B", "Xã 1 Xã B", "Xã 2 Xã A"]);
  });

  it("stand on unrounded values: 59.04 and 59.04 in print are ranks 21 and 22 (PCI 2015)", () => {
    const units = [unit("A", "29.036", "30"), unit("B", "29.0361", "30")];
    expect(ranks(units)).toEqual(["Sở 1 B", "Sở 2 A"]);
    expect(ranks(units, { rankOn: "rounded" })).toEqual(["Sở 1 A", "Sở 1 B"]);
  });

  it("a third and 0.333…(34 digits) are no tie", () => {
    const units = [unit("A", "1/3", "0"), unit("B", `0.${"3".repeat(34)}`, "0")];
    expect(ranks(units)).toEqual(["Sở 1 A", "Sở 2 B"]);
  });

  it("do not see how a value was written: 0.1 + 0.2 ties with 0.3", () => {
    expect(ranks([unit("A", "0.1", "0.2"), unit("B", "0.3", "0")])).toEqual(["Sở 1 A", "Sở 1 B"]);
  });

  it("go by the percentage, not by the points", () => {
    const set = makeSet([
      { code: "1.1.1", max: "50", rule: { kind: "manual" } },
      {
        code: "2.1.1",
        max: "50",
        rule: { kind: "manual" },
        notApplicable: { allowed: true, effect: "excludeFromDenominator" },
      },
    ]);
    const { places } = scoreExamples(set, [
      unit("A", "40", "30"),
      { unit: "B", inputs: { "1.1.1": "45", "2.1.1": { na: "true" } } },
    ]);
    expect(places.map(({ rank, unit: name }) => [rank, name])).toEqual([
      [1, "B"],
      [2, "A"],
    ]);
  });
});

describe("ties (row 27)", () => {
  const units = [unit("D", "10", "10"), unit("C", "20", "30"), unit("B", "30", "20"), unit("A", "50", "50")];

  it("1-2-2-4: equal units share a rank and use up the next (unless stated otherwise)", () => {
    expect(ranks(units)).toEqual(["Sở 1 A", "Sở 2 B", "Sở 2 C", "Sở 4 D"]);
  });

  it("1-1-3 at the top", () => {
    expect(ranks(units.slice(0, 3))).toEqual(["Sở 1 B", "Sở 1 C", "Sở 3 D"]);
  });

  it("dense: 1-2-2-3", () => {
    expect(ranks(units, { ties: "dense" })).toEqual(["Sở 1 A", "Sở 2 B", "Sở 2 C", "Sở 3 D"]);
  });

  it("by a list: more points in the first part that differs", () => {
    expect(ranks(units, { ties: "tieBreak", tieBreak: ["1"] })).toEqual(["Sở 1 A", "Sở 2 B", "Sở 3 C", "Sở 4 D"]);
    expect(ranks(units, { ties: "tieBreak", tieBreak: ["2.1.1", "1"] })).toEqual([
      "Sở 1 A",
      "Sở 2 C",
      "Sở 3 B",
      "Sở 4 D",
    ]);
  });

  it("what the list leaves equal shares a rank", () => {
    const equal = [unit("A", "20", "20"), unit("B", "20", "20"), unit("C", "10", "30")];
    expect(ranks(equal, { ties: "tieBreak", tieBreak: ["1.1"] })).toEqual(["Sở 1 A", "Sở 1 B", "Sở 3 C"]);
  });
});

describe("a unit that did not submit (row 28)", () => {
  const absent: UnitExample = { unit: "A", submitted: false, inputs: {} };

  it("has neither rank nor class, comes last, and misses no input", () => {
    const { places, faults } = scoreExamples(makeSet(parts), [absent, unit("B", "0", "0")]);
    expect(faults).toEqual([]);
    expect(places.map(({ rank, unit: name, resultClass }) => [rank, name, resultClass])).toEqual([
      [1, "B", "Yếu"],
      [undefined, "A", undefined],
    ]);
  });

  it("is ranked with 0 where the set says so", () => {
    const { places } = scoreExamples(makeSet(parts, { index: { notSubmitted: "zero" } }), [
      absent,
      unit("B", "1", "0"),
    ]);
    expect(places.map(({ rank, unit: name, resultClass }) => [rank, name, resultClass])).toEqual([
      [1, "B", "Yếu"],
      [2, "A", "Yếu"],
    ]);
  });

  it("one that did submit misses its inputs", () => {
    expect(scoreExamples(makeSet(parts), [{ unit: "A", inputs: { "1.1.1": "1" } }]).faults).toEqual(["missingInput"]);
  });
});
