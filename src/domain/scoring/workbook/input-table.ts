import type { SheetTable } from "../../imports/cell.ts";
import { findSurplus } from "../../imports/surplus-cell.ts";
import { cellText, findTitle, type Place, type SheetFault, type Title } from "./sheet.ts";

/** One value of a table of inputs with its place. `block` is empty where the table names none. */
export interface InputEntry {
  /** Official code or name of the unit, as written. */
  readonly unit: string;
  /** Name beside a code; empty in the long form. */
  readonly unitName: string;
  readonly block: string;
  /** Empty for bonus and penalty. */
  readonly component: string;
  readonly input: string;
  readonly value: string;
  readonly place: Place;
  /** Columns of the row that say what the value is of; null where the table has none. */
  readonly columns: Readonly<Record<"unit" | "unitName" | "block" | "component" | "input", string | null>>;
}

export interface InputTable {
  readonly entries: readonly InputEntry[];
  readonly faults: readonly SheetFault[];
}

/** Columns of the long form, the same as `congtam score` reads. */
export const longColumns = [
  { key: "unit", vi: "Đơn vị", en: "unit" },
  { key: "block", vi: "Nhóm", en: "block" },
  { key: "component", vi: "Tiêu chí thành phần", en: "component" },
  { key: "input", vi: "Số liệu", en: "input" },
  { key: "value", vi: "Giá trị", en: "value" },
] as const satisfies readonly Title[];

/** The first two columns of the wide form. */
export const wideColumns = [
  { key: "code", vi: "Mã đơn vị", en: "Unit code" },
  { key: "name", vi: "Tên đơn vị", en: "Unit name" },
] as const satisfies readonly Title[];

/** Rows of the wide form before the units: component codes, input names, what is asked. */
export const wideHeadRows = 3;

/**
 * Reads inputs of many units. A sheet in the long form has one value a row; in the wide form one unit a row and one
 * input a column, where an empty cell says nothing. Sheets of other shapes are left alone, but one must be there.
 */
export function readInputTable(sheets: readonly SheetTable[]): InputTable {
  const entries: InputEntry[] = [];
  const faults: SheetFault[] = [];
  let known = 0;
  for (const sheet of sheets) {
    const first = (sheet.rows[0] ?? []).map(cellText);
    const long = new Map(first.map((title, at) => [findTitle(longColumns, title)?.key, at]));
    if (long.has("unit") && long.has("input") && long.has("value")) readLong(sheet, long, { entries, faults });
    else if (findTitle(wideColumns, first[0] ?? "")?.key === "code") readWide(sheet, { entries, faults });
    else continue;
    known += 1;
  }
  if (known === 0) {
    const text = {
      vi: "không có trang tính nào có cột unit, block, component, input, value hoặc “Mã đơn vị”",
      en: "no sheet has the columns unit, block, component, input, value or “Mã đơn vị”",
    };
    faults.push({ sheet: sheets[0]?.name ?? "", row: 1, column: null, text });
  }
  return { entries, faults };
}

interface Sink {
  readonly entries: InputEntry[];
  readonly faults: SheetFault[];
}

function readLong(sheet: SheetTable, columns: ReadonlyMap<string | undefined, number>, { entries, faults }: Sink) {
  const titles = (sheet.rows[0] ?? []).map(cellText);
  const width = titles.findLastIndex((title) => title !== "") + 1;
  for (const title of titles) {
    if (title === "" || findTitle(longColumns, title) !== undefined) continue;
    const text = {
      vi: "không nhận ra cột này; sửa tiêu đề theo tệp mẫu hoặc xóa cột",
      en: "this column is not known; correct its title after the template or delete it",
    };
    faults.push({ sheet: sheet.name, row: 1, column: title, text });
  }
  for (const [at, row] of sheet.rows.entries()) {
    const text = (key: (typeof longColumns)[number]["key"]) => {
      const column = columns.get(key);
      return column === undefined ? "" : cellText(row[column]);
    };
    if (at === 0 || row.every((cell) => cellText(cell) === "")) continue;
    const place = (column: string) => ({ sheet: sheet.name, row: at + 1, column });
    const surplus = findSurplus(row, width);
    if (surplus !== undefined) {
      faults.push({ sheet: sheet.name, row: at + 1, column: null, text: surplus });
      continue;
    }
    for (const key of ["unit", "input"] as const) {
      if (text(key) === "") faults.push({ ...place(key), text: { vi: "để trống", en: "is empty" } });
    }
    if (text("unit") === "" || text("input") === "") continue;
    entries.push({
      unit: text("unit"),
      unitName: "",
      block: text("block"),
      component: text("component"),
      input: text("input"),
      value: text("value"),
      place: place("value"),
      columns: { unit: "unit", unitName: null, block: "block", component: "component", input: "input" },
    });
  }
}

function readWide(sheet: SheetTable, { entries, faults }: Sink): void {
  const [codes = [], inputs = []] = sheet.rows;
  for (const [at, row] of sheet.rows.entries()) {
    if (at < wideHeadRows || row.every((cell) => cellText(cell) === "")) continue;
    const [unit, unitName] = [cellText(row[0]), cellText(row[1])];
    if (unit === "" && unitName === "") {
      const text = { vi: "dòng thiếu mã và tên đơn vị", en: "the row has neither code nor name of a unit" };
      faults.push({ sheet: sheet.name, row: at + 1, column: wideColumns[0].vi, text });
      continue;
    }
    for (let column = wideColumns.length; column < row.length; column += 1) {
      const value = cellText(row[column]);
      const [component, input] = [cellText(codes[column]), cellText(inputs[column])];
      if (value === "") continue;
      const place = { sheet: sheet.name, row: at + 1, column: `${component} ${input}`.trim() || columnLetters(column) };
      if (input === "") {
        const text = { vi: "cột không có tên số liệu ở dòng 2", en: "the column has no input name in row 2" };
        faults.push({ ...place, text });
        continue;
      }
      // The column of the value is that of its component and input.
      const named = { component: place.column, input: place.column };
      const columns = { unit: wideColumns[0].vi, unitName: wideColumns[1].vi, block: null, ...named };
      entries.push({ unit, unitName, block: "", component, input, value, place, columns });
    }
  }
}

/** The letters a spreadsheet shows over a column: 0 is "A", 26 is "AA". */
function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
