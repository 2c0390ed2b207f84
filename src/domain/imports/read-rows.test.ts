import { describe, expect, it } from "vitest";
import type { SheetCell, SheetTable } from "./cell.ts";
import type { ImportColumn } from "./definition.ts";
import { readRows } from "./read-rows.ts";

const guide = { vi: "", en: "" };
const columns: readonly ImportColumn[] = [
  {
    key: "code",
    title: { vi: "Mã đơn vị", en: "Unit code" },
    aliases: ["Mã"],
    type: "code",
    required: true,
    guide,
    example: "04",
  },
  { key: "name", title: { vi: "Tên", en: "Name" }, type: "text", required: true, maxLength: 10, guide, example: "" },
  { key: "count", title: { vi: "Số hồ sơ", en: "Dossiers" }, type: "integer", required: false, guide, example: "" },
  { key: "points", title: { vi: "Điểm", en: "Points" }, type: "decimal", required: false, guide, example: "" },
  { key: "day", title: { vi: "Ngày", en: "Day" }, type: "day", required: false, guide, example: "" },
  { key: "done", title: { vi: "Xong", en: "Done" }, type: "boolean", required: false, guide, example: "" },
  {
    key: "kind",
    title: { vi: "Loại", en: "Kind" },
    type: "choice",
    choices: [{ value: "commune", label: { vi: "Xã, phường", en: "Commune" }, aliases: ["Xã"] }],
    required: false,
    guide,
    example: "",
  },
];

const text = (value: string): SheetCell => (value === "" ? { kind: "empty" } : { kind: "text", text: value });
const number = (value: string): SheetCell => ({ kind: "number", text: value });
const table = (...rows: (readonly (string | SheetCell)[])[]): SheetTable => ({
  name: "Dữ liệu",
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? text(cell) : cell))),
});
const header = ["Mã", "Tên", "Số hồ sơ", "Điểm", "Ngày", "Xong", "Loại"];
const read = (...rows: (readonly (string | SheetCell)[])[]) => readRows([table(...rows)], columns);
const wordsOf = (cell: string | SheetCell, at: number) => {
  const row: (string | SheetCell)[] = ["04", "Tên", "", "", "", "", ""];
  row[at] = cell;
  return read(header, row).faults.map((fault) => [fault.row, fault.column, fault.words.vi]);
};

describe("reading the rows of an import", () => {
  it("names a row with more cells than titles and relies on none of them", () => {
    const torn = ["04", "Tên", "1", "62", "5", "", "", "", "31/12/2025"];
    const { rows, faults } = read(header, torn, ["05", "Tên", "", "", "", "", "", "", ""]);
    expect(faults.map(({ row, column, words }) => [row, column, words.vi])).toEqual([
      [2, null, expect.stringContaining("“31/12/2025” không thuộc cột nào")],
    ]);
    expect(rows.map(({ unreadable }) => unreadable.length)).toEqual([7, 0]);
  });

  it("finds the header by titles in either language, without diacritics, case, * and brackets", () => {
    const rows = [
      ["DANH SÁCH ĐƠN VỊ"],
      [],
      ["STT", "ma don vi *", "NAME", "Dossiers (hồ sơ)"],
      [number("1"), "040", "  Cao   Bằng ", number("12")],
      [],
      [number("2"), "042", "Bảo Lâm", ""],
    ];
    expect(read(...rows)).toEqual({
      rows: [
        { sheet: "Dữ liệu", row: 4, values: { code: "040", name: "Cao Bằng", count: 12 }, unreadable: [] },
        { sheet: "Dữ liệu", row: 6, values: { code: "042", name: "Bảo Lâm", count: null }, unreadable: [] },
      ],
      faults: [],
    });
  });

  it("reads every type", () => {
    const row = ["04", "Tên", "1.234.567", "92,75", "01/07/2025", "Có", "xa"];
    expect(read(header, row).rows[0]?.values).toEqual({
      code: "04",
      name: "Tên",
      count: 1_234_567,
      points: "92.75",
      day: "2025-07-01",
      done: true,
      kind: "commune",
    });
    const typed = ["04", "Tên", number("3"), number("0.5"), { kind: "day", day: "2025-07-01", time: null } as const];
    expect(read(header, typed).rows[0]?.values).toMatchObject({ count: 3, points: "0.5", day: "2025-07-01" });
  });

  it.each([
    ["a code that lost its zeros", number("4"), 0, "Mã", "mất số 0 ở đầu"],
    ["nothing in a required cell", "", 1, "Tên", "Thiếu giá trị"],
    ["a long text", "Tên dài quá mức", 1, "Tên", "nhiều nhất 10"],
    ["an ambiguous number", "1.234", 3, "Điểm", "1.234 hoặc 1,234"],
    ["a fraction", number("1.5"), 2, "Số hồ sơ", "không phải số nguyên"],
    ["a word for a number", "mười", 3, "Điểm", "không phải số"],
    ["month before day", "07/31/2025", 4, "Ngày", "Không có ngày"],
    ["a short year", "01/07/25", 4, "Ngày", "năm bốn chữ số"],
    ["a number for a day", number("45000"), 4, "Ngày", "không phải ngày"],
    ["a failed formula", { kind: "error", text: "#N/A" } as const, 3, "Điểm", "#N/A"],
    ["something between yes and no", "có thể", 5, "Xong", "Có hoặc Không"],
    ["a choice that is none", "Bản", 6, "Loại", "Xã, phường"],
  ])("names %s with row and column", (_, cell, at, column, words) => {
    expect(wordsOf(cell, at)).toEqual([[2, column, expect.stringContaining(words)]]);
  });

  it("names unknown, doubled and missing columns", () => {
    const faults = read(["Mã", "Mã đơn vị", "Ghi chú", "Ngày"], ["04", "04", "x"]).faults;
    expect(faults.map((fault) => [fault.row, fault.column])).toEqual([
      [1, "Mã đơn vị"],
      [1, "Ghi chú"],
      [1, "Tên"],
    ]);
  });

  it("counts a missing required column as unreadable in every row", () => {
    const { rows } = read(["Mã", "Điểm"], ["04", "x"]);
    expect(rows.map((row) => row.unreadable)).toEqual([["name", "points"]]);
  });

  it("names a file without a header and one without rows", () => {
    expect(read(["a", "b"]).faults).toMatchObject([
      { row: 0, words: { vi: expect.stringContaining("Mã đơn vị, Tên") } },
    ]);
    expect(read(header).faults).toMatchObject([{ row: 0, words: { en: expect.stringContaining("no row of data") } }]);
    expect(readRows([], columns).faults).toHaveLength(1);
  });

  it("does not read the sheet of guidance, but reads every other with the header", () => {
    const guidance = { ...table(header, ["04", "Ví dụ"]), name: "Hướng dẫn" };
    const second = { ...table(header, ["042", "Hai"]), name: "Trang 2" };
    const { rows, faults } = readRows([table(header, ["040", "Một"]), guidance, second], columns);
    expect(rows.map((row) => [row.sheet, row.row])).toEqual([
      ["Dữ liệu", 2],
      ["Trang 2", 2],
    ]);
    expect(faults).toEqual([]);
  });
});
