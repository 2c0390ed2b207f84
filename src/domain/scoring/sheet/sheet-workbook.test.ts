import { describe, expect, it } from "vitest";
import type { Day } from "../../calendar/day.ts";
import type { SheetTable } from "../../imports/cell.ts";
import type { ScoreEntry } from "../columns/entry.ts";
import { compileSet } from "../compile-set.ts";
import { readCriteriaSet } from "../read-set.ts";
import type { TextSheet } from "../workbook/sheet.ts";
import { onlyByOwner } from "./claimed-not-applicable.ts";
import { planSheetImport } from "./plan-sheet-import.ts";
import { readSheetTable, type WrittenComponent, writeSheetTable } from "./sheet-workbook.ts";

const both = (text: string) => ({ vi: text, en: text });
const written = (code: string, inputs: string[], rest: Partial<WrittenComponent> = {}): WrittenComponent => ({
  code,
  name: both(`Tiêu chí ${code}`),
  max: "3",
  rule: both("cách chấm"),
  evidence: ["Báo cáo", "Kế hoạch"],
  inputs: inputs.map((name) => ({ name, title: both(name), kind: "number", options: [], required: name !== "na" })),
  values: {},
  estimate: false,
  note: null,
  version: 0,
  ...rest,
});
const asTable = ({ name, titles, rows }: TextSheet): SheetTable => ({
  name,
  rows: [titles, ...rows].map((row) => row.map((text) => ({ kind: "text", text: text ?? "" }))),
});

const set = readCriteriaSet({
  id: "nho",
  scale: "7",
  areas: [
    {
      code: "1",
      name: "A",
      max: "7",
      criteria: [
        { code: "1.1", name: "Tỷ lệ", max: "3", rule: { kind: "ratio", numerator: "xong", denominator: "giao" } },
        { code: "1.2", name: "Điểm", max: "3", rule: { kind: "manual" } },
        { code: "1.3", name: "Ngày", max: "1", rule: { kind: "deadline", due: "01-31", onTime: "1" } },
      ],
    },
  ],
});
if (!set.ok) throw new Error(JSON.stringify(set.findings));
const result = compileSet(set.set);
if (!result.ok) throw new Error(JSON.stringify(result.findings));
const { compiled } = result;
const stored = {
  component: "1.1",
  version: 2,
  inputs: { xong: "1", giao: "3" },
  estimate: true,
  note: "cũ",
} as unknown as ScoreEntry;
const own = new Map([["1.1", stored]]);
const seen = { year: 2025, today: "2026-02-01" as Day };
const context = { compiled, own, mayFill: () => true, seen };
const sheet = [
  written("1.1", ["xong", "giao", "na"], { values: { xong: "1", giao: "3" }, estimate: true, note: "cũ", version: 2 }),
  written("1.2", ["points", "na"]),
];

describe("a sheet as a workbook", () => {
  it.each(["vi", "en"] as const)("read back as it was written (%s) changes nothing", (language) => {
    const read = readSheetTable([asTable(writeSheetTable(sheet, language))]);
    expect(read.faults).toEqual([]);
    const plan = planSheetImport(read.components, context);
    expect(plan.faults).toEqual([]);
    expect(plan.parts.map((part) => [part.component, part.outcome])).toEqual([
      ["1.1", "unchanged"],
      ["1.2", "unchanged"],
    ]);
  });

  const edited = (edit: (rows: string[][]) => void, around: Parameters<typeof planSheetImport>[1] = context) => {
    const table = writeSheetTable(sheet, "vi");
    const rows = table.rows.map((row) => row.map((cell) => cell ?? ""));
    edit(rows);
    return planSheetImport(readSheetTable([asTable({ ...table, rows })]).components, around);
  };

  it("tells every change with what stood before, and keeps what an empty cell says nothing of", () => {
    const plan = edited((rows) => {
      (rows[0] as string[])[7] = "2";
      (rows[1] as string[])[7] = "";
      (rows[3] as string[])[7] = "1.5";
    });
    expect(plan.faults).toEqual([]);
    expect(plan.parts).toMatchObject([
      { outcome: "changed", inputs: { xong: "2", giao: "3" }, changes: [{ before: "1", after: "2" }], newer: false },
      { outcome: "new", inputs: { points: "1.5" } },
    ]);
  });

  it("takes a day as people write it, and asks for it that way where it is none", () => {
    const fill = (day: string) => {
      const table = writeSheetTable([written("1.3", ["value"])], "vi");
      (table.rows[0] as string[])[7] = day;
      return planSheetImport(readSheetTable([asTable(table)]).components, { ...context, own: new Map() });
    };
    for (const day of ["23/01/2026", "2026-01-23"]) expect(fill(day).parts[0]?.inputs).toEqual({ value: "2026-01-23" });
    expect(fill("31/02/2026").faults[0]?.text.vi).toBe(
      "“31/02/2026” không phải ngày; ghi ngày/tháng/năm, ví dụ 31/01/2025",
    );
  });

  it("names every bad cell by its row and takes nothing of the component", () => {
    const plan = edited((rows) => {
      (rows[0] as string[])[7] = "ba";
      (rows[3] as string[])[7] = "4";
    });
    expect(plan.faults.map(({ row, column }) => [row, column])).toEqual([
      [2, "Giá trị"],
      [5, "Giá trị"],
    ]);
    expect(plan.parts.map((part) => part.outcome)).toEqual(["faulty", "faulty"]);
  });

  it.each([
    ["ừ", 8, "Số ước (có)"],
    ["không biết", 8, "Số ước (có)"],
    ["abc", 10, "Phiên bản"],
  ])("refuses “%s” in column %i", (written, place, column) => {
    const table = writeSheetTable(sheet, "vi");
    const rows = table.rows.map((row) => row.map((cell) => cell ?? ""));
    (rows[0] as string[])[place] = written;
    const read = readSheetTable([asTable({ ...table, rows })]);
    expect(read.faults).toMatchObject([{ row: 2, column, text: { vi: expect.stringContaining(`“${written}”`) } }]);
    expect(planSheetImport(read.components, context).parts.map((part) => part.outcome)).toEqual([
      "faulty",
      "unchanged",
    ]);
  });

  it.each([
    ["Có", true],
    ["x", true],
    ["đúng", true],
    ["Không", false],
    ["no", false],
    ["", false],
  ])("reads the estimate “%s” as %s", (written, estimate) => {
    const table = writeSheetTable(sheet, "vi");
    const rows = table.rows.map((row) => row.map((cell) => cell ?? ""));
    (rows[0] as string[])[8] = written;
    const read = readSheetTable([asTable({ ...table, rows })]);
    expect(read.faults).toEqual([]);
    expect(read.components[0]?.estimate).toBe(estimate);
  });

  it("tells an unknown input at its name, with the names there are and what they mean", () => {
    const { faults } = edited((rows) => {
      (rows[3] as string[])[5] = "laso";
      (rows[3] as string[])[7] = "1";
    });
    expect(faults).toMatchObject([
      { row: 5, column: "Tên số liệu", text: { vi: expect.stringContaining("points (Điểm), na (Không đánh giá)") } },
    ]);
  });

  it("does not say of an unknown component that somebody changed it", () => {
    const table = asTable(writeSheetTable([written("9.9.9", ["x"], { values: { x: "1" }, version: 3 })], "vi"));
    expect(planSheetImport(readSheetTable([table]).components, context).parts).toMatchObject([
      { outcome: "faulty", newer: false },
    ]);
  });

  it("marks what somebody stored anew since the workbook was made", () => {
    const plan = edited((rows) => {
      (rows[0] as string[])[7] = "3";
      (rows[0] as string[])[10] = "1";
    });
    expect(plan.parts[0]).toMatchObject({ outcome: "changed", newer: true });
  });

  it("does not say itself that a component does not apply; what the owner entered stays", () => {
    const say = (rows: string[][]) => {
      for (const at of [0, 1]) (rows[at] as string[])[7] = "";
      (rows[2] as string[])[7] = "true";
    };
    const plan = edited(say);
    expect(plan.parts[0]?.outcome).toBe("faulty");
    expect(plan.faults).toEqual([{ sheet: "Phiếu tự chấm", row: 4, column: "Giá trị", text: onlyByOwner }]);
    const left = new Map([["1.1", { ...stored, inputs: { na: "true" } }]]);
    expect(edited(say, { ...context, own: left })).toMatchObject({ faults: [], parts: [{ outcome: "unchanged" }, {}] });
  });

  it("refuses components that are not the person's, and codes nobody knows", () => {
    const table = asTable(
      writeSheetTable([written("1.2", ["points"], { values: { points: "1" } }), written("9", ["x"])], "vi"),
    );
    const plan = planSheetImport(readSheetTable([table]).components, { ...context, mayFill: () => false });
    expect(plan.faults).toHaveLength(2);
  });

  it("names both names that a row with a value lacks", () => {
    const table = writeSheetTable(sheet, "vi");
    const rows = table.rows.map((row) => row.map((cell) => cell ?? ""));
    const [row] = rows;
    const place = (title: string) => table.titles.indexOf(title);
    if (row !== undefined) row[place("Mã tiêu chí")] = row[place("Tên số liệu")] = "";
    const { faults } = readSheetTable([asTable({ ...table, rows })]);
    expect(faults.map(({ row: at, column }) => [at, column])).toEqual([
      [2, "Mã tiêu chí"],
      [2, "Tên số liệu"],
    ]);
  });

  it("says what columns it needs", () => {
    expect(readSheetTable([{ name: "x", rows: [] }]).faults).toHaveLength(1);
  });
});

it("takes no half of a number: what stands beyond the titles is named, and its row is left out", () => {
  const table = asTable(writeSheetTable([written("1.1", ["xong"], { values: { xong: "108" } })], "vi"));
  const [titles = [], row = []] = table.rows;
  const at = titles.findIndex((cell) => cell.kind === "text" && cell.text === "Giá trị");
  const torn = row.toSpliced(at + 1, 0, { kind: "text", text: "5" });
  const { components, faults } = readSheetTable([{ ...table, rows: [titles, torn] }]);
  expect(components).toEqual([]);
  expect(faults.map(({ row: line, column, text }) => [line, column, text.vi])).toEqual([
    [2, null, expect.stringContaining("“0” không thuộc cột nào")],
  ]);
});
