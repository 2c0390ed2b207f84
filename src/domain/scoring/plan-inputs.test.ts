import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSet } from "./compile-set.ts";
import { CriteriaSet } from "./model.ts";
import { planInputs } from "./plan-inputs.ts";
import { collectValues } from "./unit-values.ts";
import { type InputEntry, readInputTable } from "./workbook/input-table.ts";

const sets = (JSON.parse(readFileSync("data/index-sets/index-sets.json", "utf8")) as { sets: unknown[] }).sets;
const result = compileSet(CriteriaSet.parse(sets[0]), { year: 2022 });
if (!result.ok) throw new Error("the sample set does not compile");
const { compiled } = result;

const unit = (unitId: string, officialCode: string | null, nameVi: string, blockCode = "so") => ({
  unitId,
  officialCode,
  nameVi,
  nameEn: `${nameVi} (en)`,
  blockCode,
});
const context = (stored: Record<string, [string, string, string][]> = {}) => ({
  units: [
    unit("u1", "H14.1", "Sở Nội vụ"),
    unit("u2", "H14.2", "Phường Hòa Chung", "xa"),
    unit("u3", "H14.3", "Phường Hòa Chung", "xa"),
  ],
  compiledOf: () => compiled,
  seen: { year: 2022, today: "2022-12-01" as const },
  storedOf: (id: string) =>
    collectValues((stored[id] ?? []).map(([component, input, value]) => ({ component, input, value }))),
});
const table = (...rows: string[]) => readTable("unit,block,component,input,value", ...rows).entries;
const readTable = (...rows: string[]) =>
  readInputTable([
    {
      name: "CSV",
      rows: rows.map((row) =>
        row.split(",").map((text) => (text === "" ? { kind: "empty" as const } : { kind: "text" as const, text })),
      ),
    },
  ]);
const plan = (entries: readonly InputEntry[], stored = {}) => planInputs(entries, context(stored));

describe("a table of inputs", () => {
  it("takes no half of a number: a decimal comma that makes two cells is named, as is a column nobody knows", () => {
    const { entries, faults } = readTable(
      "unit,block,component,input,value,lạ",
      "H14.1,so,2.1.1,value,62,,5",
      "H14.1,so,1.1.1,value,1",
    );
    expect(entries.map(({ component }) => component)).toEqual(["1.1.1"]);
    expect(faults.map(({ row, column, text }) => [row, column, text.vi])).toEqual([
      [1, "lạ", expect.stringContaining("không nhận ra cột này")],
      [2, null, expect.stringContaining("“5” không thuộc cột nào")],
    ]);
  });

  it("finds the unit by code, by name in any spelling, and never guesses", () => {
    expect(plan(table("h14.1,so,2.1.1,value,true")).units[0]).toMatchObject({ unitId: "u1", outcome: "new" });
    expect(plan(table("sở nội vụ,,2.1.1,value,true")).units[0]).toMatchObject({ unitId: "u1", row: 2 });
    const { units, faults } = plan(table("Phường Hoà Chung,xa,2.1.1,value,true", "Phường Hoà Chung,xa,1.5.1,value,1"));
    expect(units).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ sheet: "CSV", row: 2, column: "unit" });
    expect(faults[0]?.text.vi).toContain("khớp nhiều đơn vị");
  });

  it("tells an unknown unit at its column, and a wrong block at that of the block", () => {
    const long = plan(table("KHONGCO,so,2.1.1,value,true", "H14.1,xa,2.1.1,value,true"));
    expect(long.faults.map(({ row, column }) => [row, column])).toEqual([
      [2, "unit"],
      [3, "block"],
    ]);
    const line = (...texts: string[]) => texts.map((text) => ({ kind: "text" as const, text }));
    const wide = readInputTable([
      {
        name: "so",
        rows: [
          line("Mã đơn vị", "Tên đơn vị", "2.1.1"),
          line("", "", "value"),
          line("", "", "Câu hỏi"),
          line("KHONGCO", "", "có"),
          line("", "Sở Lạ", "có"),
          line("H14.1", "Sở Lạ", "có"),
        ],
      },
    ]);
    expect(plan(wide.entries).faults.map(({ row, column }) => [row, column])).toEqual([
      [4, "Mã đơn vị"],
      [5, "Tên đơn vị"],
      [6, "Tên đơn vị"],
    ]);
  });

  it("reads days, decimals and answers as people write them; another spelling of what is stored is no change", () => {
    const rows = table("H14.1,so,1.1.1,value,31/01/2022", "H14.1,so,2.1.1,value,Có");
    const after = plan(rows).units[0]?.changes.map((change) => change.after);
    expect(after).toEqual(["2022-01-31", "true"]);
    const stored = {
      u1: [
        ["1.1.1", "value", "2022-01-31"],
        ["2.1.1", "value", "1"],
      ],
    };
    expect(plan(rows, stored).units[0]?.outcome).toBe("unchanged");
    const { faults } = plan(table("H14.1,so,1.1.1,value,31/02/2022"));
    expect(faults[0]?.text.vi).toBe("1.1.1: “31/02/2022” không phải ngày; ghi ngày/tháng/năm, ví dụ 31/01/2025");
  });

  it("refuses a number beyond all measure, and tells what can hardly be", () => {
    const huge = plan(table("H14.1,so,1.1.2,b,1", "H14.1,so,1.1.2,a,9999999999999"));
    expect(huge.faults.map((fault) => `${fault.row} ${fault.text.en}`)).toEqual([
      "3 1.1.2: “Tasks in the plan”: the number has more than 12 digits; correct it",
    ]);
    const odd = plan(table("H14.1,so,1.1.2,b,30", "H14.1,so,1.1.2,a,20"));
    expect(odd.faults).toEqual([]);
    expect(odd.units[0]?.doubts.map((doubt) => doubt.vi)).toEqual([expect.stringContaining("lớn hơn")]);
  });

  it("tells one cause once: a wrong value for one reason, an input under a wrong name as that alone", () => {
    const told = (...rows: string[]) => plan(table(...rows)).faults.map(({ row, text }) => `${row} ${text.vi}`);
    expect(told("H14.1,so,2.1.1,value,99999999999999")).toEqual([expect.stringContaining("ghi có hoặc không")]);
    expect(told("H14.1,so,9.9,value,99999999999999")).toEqual([expect.stringContaining("không có tiêu chí")]);
    expect(told("H14.1,so,2.1.1,lạ,1")).toEqual([expect.stringContaining("không có số liệu tên “lạ”")]);
    // One wrong name explains one missing input and no more.
    expect(told("H14.1,so,1.1.2,lạ,1")).toHaveLength(3);
  });

  it("names the place of each wrong value", () => {
    const { units, faults } = plan(
      table("H14.1,so,1.1.2,b,18", "H14.1,so,1.1.2,a,0", "H14.1,so,9.9,value,1", "H14.1,so,2.1.1,value,maybe"),
    );
    expect(units[0]?.outcome).toBe("faulty");
    expect(faults.map((fault) => `${fault.row} ${fault.column}`)).toEqual(["3 value", "5 value", "4 component"]);
    const named = plan(table("H14.1,so,2.1.1,lạ,1", "H14.1,so,,value,3")).faults;
    expect(named.map((fault) => `${fault.row} ${fault.column}`)).toEqual(["3 component", "2 input"]);
  });

  it("reads groups of thousands as the screen does, and calls an input what its form calls it", () => {
    const read = plan(table("H14.1,so,1.1.2,b,1 234", "H14.1,so,1.1.2,a,1.234.567"));
    expect(read.units[0]?.changes.map((change) => change.after)).toEqual(["1234", "1234567"]);
    const { faults } = plan(table("H14.1,so,6.1.1,disbursed,nhiều", "H14.1,so,6.1.1,planned,9"));
    expect(faults.map(({ text }) => text.vi)).toEqual(["6.1.1: “Số vốn đã giải ngân” = “nhiều” không phải là số"]);
  });

  it("replaces the components it names and leaves the others", () => {
    const stored = {
      u1: [
        ["1.1.2", "a", "20"],
        ["1.1.2", "b", "18"],
        ["2.1.1", "value", "true"],
        ["", "bonus", "1"],
      ],
    };
    const { units, faults } = plan(table("H14.1,so,1.1.2,a,20", "H14.1,so,1.1.2,b,19", "H14.1,so,,penalty,1"), stored);
    expect(faults).toEqual([]);
    expect(units[0]?.changes).toEqual([
      { component: "1.1.2", input: "b", before: "18", after: "19" },
      { component: "", input: "penalty", before: null, after: "1" },
    ]);
  });

  it("takes a component out of a unit's inputs when the table says not applicable instead", () => {
    const stored = {
      u1: [
        ["6.1.1", "disbursed", "8"],
        ["6.1.1", "planned", "9"],
      ],
    };
    expect(plan(table("H14.1,so,6.1.1,na,true"), stored).units[0]?.changes).toEqual([
      { component: "6.1.1", input: "disbursed", before: "8", after: null },
      { component: "6.1.1", input: "planned", before: "9", after: null },
      { component: "6.1.1", input: "na", before: null, after: "true" },
    ]);
  });

  it("finds doubles and values without a component", () => {
    const { faults } = plan(table("H14.1,so,2.1.1,value,true", "H14.1,so,2.1.1,value,true", "H14.1,so,,value,3"));
    expect(faults.map((fault) => fault.row)).toEqual([3, 4]);
  });

  it("takes nothing from empty values, and refuses a row whose code and name are of different units", () => {
    expect(plan(table("H14.1,so,1.1.2,a,", "H14.2,xa,2.1.1,value,")).units).toEqual([]);
    const row = (code: string, name: string) => {
      const place = { sheet: "so", row: 4, column: "2.1.1 value" };
      const named = { component: place.column, input: place.column };
      const columns = { unit: "Mã đơn vị", unitName: "Tên đơn vị", block: null, ...named };
      return {
        unit: code,
        unitName: name,
        block: "",
        component: "2.1.1",
        input: "value",
        value: "true",
        place,
        columns,
      };
    };
    expect(plan([row("H14.1", "SỞ NỘI VỤ")]).units).toMatchObject([{ name: "Sở Nội vụ", nameEn: "Sở Nội vụ (en)" }]);
    const { units, faults } = plan([row("H14.1", "Phường Hòa Chung")]);
    expect(units).toEqual([]);
    expect(faults[0]?.text.vi).toBe("mã “H14.1” là của “Sở Nội vụ”, không phải “Phường Hòa Chung”");
  });
});
