import { describe, expect, it } from "vitest";
import { compileSet } from "./compile-set.ts";
import { buildInputForm } from "./input-form.ts";
import type { NamedUnit } from "./match-unit.ts";
import { CriteriaSet } from "./model.ts";
import { bindValues, collectValues } from "./unit-values.ts";
import { emptyLongRows, inputColumns, wideSheets } from "./workbook/input-template.ts";

const set = CriteriaSet.parse({
  id: "thu",
  bonus: { max: "1" },
  scale: "10",
  areas: [
    {
      code: "1",
      name: "Tổ chức",
      max: "6",
      criteria: [
        {
          code: "1.1",
          name: "Bộ máy",
          max: "6",
          notApplicable: { allowed: true, effect: "excludeFromDenominator" },
          components: [
            {
              code: "1.1.1",
              name: "Số cấp phó",
              max: "4",
              rule: { kind: "compare", left: "hiện có", op: "<=", right: "được giao", pass: "4", fail: "0" },
            },
            {
              code: "1.1.2",
              name: "Điểm chấm",
              max: "2",
              rule: { kind: "manual", knockOut: { when: "bị kỷ luật", points: "0" } },
              notApplicable: { allowed: true, effect: "fullMarks" },
            },
          ],
        },
      ],
    },
    { code: "2", name: "Công khai", max: "4", rule: { kind: "yesNo", yes: "4" }, criteria: [] },
  ],
});
const result = compileSet(set, { year: 2025 });
if (!result.ok) throw new Error("the set does not compile");
const { compiled } = result;
const formOf = (stored: Parameters<typeof collectValues>[0]) => {
  const values = collectValues(stored);
  return buildInputForm(compiled, values, bindValues(compiled, { name: "A", block: "so" }, values).faults);
};

describe("the sheet of a unit", () => {
  it("asks for groups that may be not applicable, components with their knock-out, and areas without parts", () => {
    const form = formOf([]);
    expect(form.map((part) => [part.code, part.areaCode, part.max, part.inputs.map((input) => input.name)])).toEqual([
      ["1.1", "1", "6", []],
      ["1.1.1", "1", "4", ["hiện có", "được giao"]],
      ["1.1.2", "1", "2", ["points", "bị kỷ luật"]],
      ["2", "2", "4", ["value"]],
    ]);
    expect(form.map((part) => part.notApplicable.allowed)).toEqual([true, false, true, false]);
    expect(form.flatMap((part) => part.faults)).toEqual([]);
  });

  it("shows further pairs that are stored, ticks and faults in their place", () => {
    const form = formOf([
      { component: "1.1.1", input: "hiện có#2", value: "3" },
      { component: "1.1.1", input: "được giao#2", value: "3" },
      { component: "1.1.2", input: "na", value: "CÓ" },
    ]);
    expect(form[1]?.inputs.map((input) => [input.name, input.value])).toEqual([
      ["hiện có", null],
      ["được giao", null],
      ["hiện có#2", "3"],
      ["được giao#2", "3"],
    ]);
    expect(form[2]?.notApplicable).toEqual({ allowed: true, value: true });
    expect(form.map((part) => part.faults.length)).toEqual([0, 0, 0, 1]);
  });
});

describe("the table to fill in", () => {
  const unit = (at: number): NamedUnit => {
    const names = { nameVi: `Sở ${at}`, nameEn: null, blockCode: "so" };
    return { unitId: `u${at}`, officialCode: at === 0 ? null : `S${at}`, ...names };
  };

  it("has a column for each input, and the bonus that the set knows", () => {
    expect(inputColumns(compiled, []).map((column) => `${column.component} ${column.input}`)).toEqual([
      "1.1 na",
      "1.1.1 hiện có",
      "1.1.1 được giao",
      "1.1.2 points",
      "1.1.2 bị kỷ luật",
      "1.1.2 na",
      "2 value",
      " bonus",
    ]);
  });

  it("names each unit as the table is read: by its code, else by its name", () => {
    const block = { code: "so", compiled, units: [unit(0), unit(1)], valuesOf: () => new Map() };
    const [sheet] = wideSheets(block, "vi");
    expect(sheet?.titles.slice(0, 3)).toEqual(["Mã đơn vị", "Tên đơn vị", "1.1"]);
    expect(sheet?.rows.slice(2).map((row) => row.slice(0, 2))).toEqual([
      ["", "Sở 0"],
      ["S1", "Sở 1"],
    ]);
    expect(emptyLongRows(block)[0]).toEqual(["Sở 0", "so", "1.1", "na", ""]);
    expect(emptyLongRows(block).at(-1)).toEqual(["S1", "so", "", "bonus", ""]);
  });

  it("is cut into sheets that a spreadsheet can hold", () => {
    const wide = CriteriaSet.parse({
      id: "rong",
      scale: "500",
      areas: Array.from({ length: 500 }, (_, at) => ({ code: String(at + 1), max: "1", rule: { kind: "manual" } })),
    });
    const made = compileSet(wide);
    if (!made.ok) throw new Error("the wide set does not compile");
    const block = { code: "x".repeat(40), compiled: made.compiled, units: [unit(1)], valuesOf: () => new Map() };
    const sheets = wideSheets(block, "en");
    expect(sheets.map((sheet) => sheet.titles.length)).toEqual([242, 242, 22]);
    expect(sheets.every((sheet) => sheet.name.length <= 31)).toBe(true);
    expect(sheets[2]?.titles.at(-1)).toBe("500");
  });
});
