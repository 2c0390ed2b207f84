import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSet } from "./compile-set.ts";
import { CriteriaSet } from "./model.ts";
import { planUnitChange, type WantedChange } from "./plan-unit-change.ts";

const sets = (JSON.parse(readFileSync("data/index-sets/index-sets.json", "utf8")) as { sets: unknown[] }).sets;
const result = compileSet(CriteriaSet.parse(sets[0]), { year: 2025 });
if (!result.ok) throw new Error("the sample set does not compile");
const { compiled } = result;

const stored = [
  { component: "1.1.2", input: "a", value: "20" },
  { component: "1.1.2", input: "b", value: "18" },
  { component: "", input: "bonus", value: "1" },
];
const plan = (...changes: readonly [string, string, string | null, string | null][]) =>
  planUnitChange(
    compiled,
    { name: "Sở Nội vụ", block: "so" },
    stored,
    changes.map(([component, input, before, value]): WantedChange => ({ component, input, before, value })),
  );

describe("changes of one unit's inputs", () => {
  it("are what differs from the stored values, tidied", () => {
    expect(plan(["1.1.2", "b", "18", " 19 "], ["1.1.2", "a", "20", "20"], ["2.1.1", "value", null, "true"])).toEqual({
      conflicts: [],
      faults: [],
      changes: [
        { component: "1.1.2", input: "b", before: "18", after: "19" },
        { component: "2.1.1", input: "value", before: null, after: "true" },
      ],
    });
  });

  it("are stored with yes and no as every page reads them, whichever language they were said in", () => {
    const changed = (value: string) => plan(["2.1.1", "value", null, value]).changes.map(({ after }) => after);
    expect(["yes", "CÓ", "true"].map(changed)).toEqual([["true"], ["true"], ["true"]]);
    expect(changed("Không")).toEqual(["false"]);
    const said = [{ component: "2.1.1", input: "value", value: "yes" }];
    const again: WantedChange = { component: "2.1.1", input: "value", before: "yes", value: "true" };
    expect(planUnitChange(compiled, { name: "Sở Nội vụ", block: "so" }, said, [again]).changes).toEqual([]);
  });

  it("are refused where a number is beyond all measure", () => {
    expect(plan(["1.1.2", "a", "20", "9999999999999"]).faults).toEqual([
      { path: "1.1.2 a", text: expect.objectContaining({ vi: "“a”: số có hơn 12 chữ số; ghi lại cho đúng" }) },
    ]);
  });

  it("conflict where another value is stored than the person saw, unless both wrote the same", () => {
    expect(plan(["1.1.2", "b", "17", "19"], ["1.1.2", "a", null, "20"]).conflicts).toEqual([
      { component: "1.1.2", input: "b", stored: "18", sent: "19" },
    ]);
    expect(plan(["", "bonus", "1", null]).changes).toEqual([
      { component: "", input: "bonus", before: "1", after: null },
    ]);
  });

  it.each([
    ["a value that is no number", ["1.1.2", "b", "18", "x"], "1.1.2 b"],
    ["a denominator of zero", ["1.1.2", "a", "20", "0"], "1.1.2 a"],
    ["an unknown component", ["9.9", "value", null, "1"], "9.9 value"],
    ["an unknown input", ["1.1.2", "c", null, "1"], "1.1.2 c"],
    ["not applicable where the set does not allow it", ["2.1.1", "na", null, "true"], "2.1.1 na"],
    ["a value without its component", ["", "value", null, "1"], "value"],
    ["a negative bonus", ["", "bonus", "1", "-1"], "bonus"],
  ] as const)("are refused for %s", (_, change, path) => {
    expect(plan([...change]).faults.map((fault) => fault.path)).toContain(path);
  });

  it("may leave a sheet unfinished: half a ratio, one side of a comparison, an input taken away", () => {
    expect(plan(["3.1.1", "a", null, "4"], ["4.2.1", "actual", null, "3"], ["1.1.2", "a", "20", ""]).faults).toEqual(
      [],
    );
  });

  it("name an input once", () => {
    expect(plan(["2.1.1", "value", null, "true"], ["2.1.1", "value", null, "false"]).faults[0]?.text.vi).toBe(
      "được nêu hai lần",
    );
  });
});
