import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetTable } from "../../imports/cell.ts";
import { CriteriaSet } from "../model.ts";
import { normalizeCriteriaSet } from "../normalize-set.ts";
import { Rule } from "../rule-model.ts";
import { readSetWorkbook } from "./read-set.ts";
import { readRuleParameters, writeRuleParameters } from "./rule-notation.ts";
import type { TextSheet } from "./sheet.ts";
import { writeSetWorkbook } from "./write-set.ts";

const samples = JSON.parse(readFileSync("data/index-sets/index-sets.json", "utf8")) as { sets: { id: string }[] };

const asTable = (name: string, rows: readonly (readonly (string | number | null)[])[]): SheetTable => ({
  name,
  rows: rows.map((row) =>
    row.map((cell) =>
      cell === null ? { kind: "empty" } : { kind: typeof cell === "number" ? "number" : "text", text: String(cell) },
    ),
  ),
});
const asTables = (sheets: readonly TextSheet[]) =>
  sheets.map((sheet) => asTable(sheet.name, [sheet.titles, ...sheet.rows]));

const readBack = (sheets: readonly TextSheet[]) => {
  const { document, faults } = readSetWorkbook(asTables(sheets));
  expect(faults).toEqual([]);
  return normalizeCriteriaSet(CriteriaSet.parse(document));
};

describe("a criteria set as a workbook", () => {
  it.each(samples.sets.map((set) => [set.id, set] as const))("%s comes back without loss", (_id, raw) => {
    const set = normalizeCriteriaSet(CriteriaSet.parse(raw));
    expect(readBack(writeSetWorkbook(set))).toEqual(set);
    expect(normalizeCriteriaSet(set)).toEqual(set);
  });

  it("names the sheet, row and column of every fault", () => {
    const sheets = [
      asTable("Bộ tiêu chí", [
        ["Mục", "Giá trị"],
        ["Mã bộ tiêu chí", "x"],
        ["Màu", "xanh"],
      ]),
      asTable("Tiêu chí", [
        ["Cấp", "Mã", "Tên", "Điểm tối đa", "Kiểu quy tắc", "Tham số quy tắc", "Không đánh giá", "Cột lạ"],
        ["Tiêu chí", "1.1", "không có lĩnh vực", 1],
        ["Lĩnh vực", "1", "Một", 10],
        ["Tiêu chí", "1.1", "A", 10, "yesNo", "yes == 1; x", "đôi khi"],
        ["Mục", "1.2", "B", 10],
      ]),
    ];
    const places = readSetWorkbook(sheets).faults.map((fault) => `${fault.sheet} ${fault.row} ${fault.column}`);
    expect(places).toEqual([
      "Bộ tiêu chí 3 Mục",
      "Tiêu chí 1 Cột lạ",
      "Tiêu chí 2 Cấp",
      "Tiêu chí 4 Không đánh giá",
      "Tiêu chí 5 Cấp",
    ]);
  });

  it("doubts a code that the spreadsheet made a number or a day", () => {
    const sheet: SheetTable = {
      name: "Tiêu chí",
      rows: [
        ["Cấp", "Mã", "Tên", "Điểm tối đa"].map((text) => ({ kind: "text", text })),
        [
          { kind: "text", text: "Lĩnh vực" },
          { kind: "number", text: "1" },
        ],
        [
          { kind: "text", text: "Tiêu chí" },
          { kind: "number", text: "1.1" },
        ],
        [
          { kind: "text", text: "Tiêu chí" },
          { kind: "day", day: "2026-02-01", time: null },
        ],
      ],
    };
    const { faults } = readSetWorkbook([asTable("Bộ tiêu chí", [["Mục", "Giá trị"]]), sheet]);
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual(["3 Mã", "4 Mã"]);
  });

  it("finds the cell of a place in the document", () => {
    const set = CriteriaSet.parse(samples.sets[0]);
    const { placeOf } = readSetWorkbook(asTables(writeSetWorkbook(set)));
    expect(placeOf(["areas", 0, "criteria", 0, "components", 1, "rule", "numerator"])).toEqual({
      sheet: "Tiêu chí",
      row: 5,
      column: "Tham số quy tắc",
    });
    expect(placeOf(["index", "roundDecimals"])).toEqual({ sheet: "Cách tính", row: 3, column: "Giá trị" });
  });
});

describe("rule parameters in a cell", () => {
  const text = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).filter((value) => value.trim() !== "");
  it("come back whatever their texts hold", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), text, (ids, when) => {
        const rule = Rule.parse({
          kind: "choice",
          options: ids.map((id) => ({ id, label: id, points: "1.5" })),
          knockOut: { when, points: "0" },
        });
        const parsed = readRuleParameters("choice", writeRuleParameters(rule));
        expect(parsed.ok && Rule.parse(parsed.rule)).toEqual(rule);
      }),
    );
  });

  it.each([
    ["yes 1", 1],
    ["yes = 1\nno = 0\nyes = 2", 3],
    ['bands: min = "2', 1],
    ["bands: a; b", 1],
  ])("says which line of %j is wrong", (cell, line) => {
    expect(readRuleParameters("bands", cell)).toMatchObject({ ok: false, line });
  });
});
