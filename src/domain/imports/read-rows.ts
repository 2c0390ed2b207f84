import { searchKey } from "../text/search-key.ts";
import { tidySpaces } from "../text/vietnamese-letters.ts";
import type { SheetCell, SheetTable } from "./cell.ts";
import { emptyCell } from "./cell.ts";
import type { ImportColumn, ImportFault, ImportRow, ImportValue } from "./definition.ts";
import { readCell } from "./read-cell.ts";
import { findSurplus } from "./surplus-cell.ts";

export interface ReadRows {
  readonly rows: readonly ImportRow[];
  readonly faults: readonly ImportFault[];
}

/** Name of the sheet of guidance in templates; never read. */
export const guidanceSheet = { vi: "Hướng dẫn", en: "Guide" } as const;

/** Titles of columns that only count rows and may stand in any list. */
const countingTitles = new Set(["stt", "tt", "so tt", "no", "no.", "#"]);
const headerRowsSearched = 15;

/**
 * Finds the header in each sheet, matches the titles, reads all cells. Every fault is named; a file in which no sheet
 * has the header has one fault for the file.
 */
export function readRows(tables: readonly SheetTable[], columns: readonly ImportColumn[]): ReadRows {
  const rows: ImportRow[] = [];
  const faults: ImportFault[] = [];
  let headers = 0;
  for (const table of tables) {
    if (isGuidance(table.name)) continue;
    const header = findHeader(table, columns);
    if (header === undefined) {
      if (tables.length > 1 && hasCells(table)) faults.push(withoutHeader(table.name, columns));
      continue;
    }
    headers += 1;
    faults.push(...header.faults);
    for (let index = header.index + 1; index < table.rows.length; index++) {
      const cells = table.rows[index] ?? [];
      if (cells.every(isBlank)) continue;
      const read = readRow(table.name, index + 1, cells, header);
      rows.push(read.row);
      faults.push(...read.faults);
    }
  }
  if (headers === 0 && faults.length === 0) faults.push(withoutHeader(tables[0]?.name ?? "", columns));
  if (headers > 0 && rows.length === 0 && faults.length === 0) {
    const sheet = tables[0]?.name ?? "";
    const words = { vi: "Chưa có dòng dữ liệu nào dưới tiêu đề.", en: "There is no row of data below the header." };
    faults.push({ sheet, row: 0, column: null, words });
  }
  return { rows, faults };
}

interface Header {
  readonly index: number;
  /** How many cells the row of the titles has. */
  readonly width: number;
  /** Position in the sheet of each column found, with the title as it stands there. */
  readonly places: readonly { readonly column: ImportColumn; readonly at: number; readonly title: string }[];
  /** Keys of required columns that are not there: no row can be understood without them. */
  readonly missing: readonly string[];
  readonly faults: readonly ImportFault[];
}

/** Title for matching: no diacritics, no case, no `*` of required columns, no remark in brackets. */
function titleKey(title: string): string {
  return searchKey(title.replace(/\(.*?\)|\*/g, " "));
}

function findHeader(table: SheetTable, columns: readonly ImportColumn[]): Header | undefined {
  const known = new Map(
    columns.flatMap((column) =>
      [column.title.vi, column.title.en, ...(column.aliases ?? [])].map((title) => [titleKey(title), column] as const),
    ),
  );
  let best: { index: number; count: number } | undefined;
  for (let index = 0; index < Math.min(table.rows.length, headerRowsSearched); index++) {
    const titles = (table.rows[index] ?? []).map(textOf);
    const count = new Set(titles.flatMap((title) => known.get(titleKey(title)) ?? [])).size;
    if (count > (best?.count ?? 1)) best = { index, count };
  }
  // One required column alone may be all there is (a list of names).
  if (best === undefined && columns.length > 1) return undefined;
  return readHeader(table, best?.index ?? 0, known, columns);
}

function readHeader(
  table: SheetTable,
  index: number,
  known: ReadonlyMap<string, ImportColumn>,
  columns: readonly ImportColumn[],
): Header {
  const places: { column: ImportColumn; at: number; title: string }[] = [];
  const faults: ImportFault[] = [];
  const fault = (column: string | null, vi: string, en: string) =>
    faults.push({ sheet: table.name, row: index + 1, column, words: { vi, en } });
  for (const [at, cell] of (table.rows[index] ?? []).entries()) {
    const title = tidySpaces(textOf(cell));
    const column = known.get(titleKey(title));
    if (title === "" && columnIsEmpty(table, index, at)) continue;
    if (column === undefined) {
      if (countingTitles.has(searchKey(title))) continue;
      fault(
        title,
        `Không nhận ra cột “${title}”. Sửa tiêu đề theo tệp mẫu hoặc xóa cột.`,
        `The column “${title}” is not known. Correct its title after the template or delete the column.`,
      );
    } else if (places.some((place) => place.column === column)) {
      fault(title, `Cột “${title}” xuất hiện hai lần. Xóa một cột.`, `The column “${title}” stands twice. Delete one.`);
    } else places.push({ column, at, title });
  }
  const missing = columns.filter((column) => column.required && places.every((place) => place.column !== column));
  for (const column of missing) {
    fault(
      column.title.vi,
      `Thiếu cột bắt buộc “${column.title.vi}”. Thêm cột này theo tệp mẫu.`,
      `The required column “${column.title.en}” is missing. Add it after the template.`,
    );
  }
  const width = table.rows[index]?.length ?? 0;
  return { index, width, places, missing: missing.map((column) => column.key), faults };
}

function readRow(sheet: string, row: number, cells: readonly SheetCell[], header: Header) {
  const values: Record<string, ImportValue> = {};
  const unreadable: string[] = [...header.missing];
  const faults: ImportFault[] = [];
  for (const { column, at, title } of header.places) {
    const reading = readCell(cells[at] ?? emptyCell, column);
    values[column.key] = reading.ok ? reading.value : null;
    if (reading.ok) continue;
    unreadable.push(column.key);
    faults.push({ sheet, row, column: title, words: reading.words });
  }
  // Cells may stand below wrong titles then: none of them can be relied on.
  const surplus = findSurplus(cells, header.width);
  if (surplus !== undefined) {
    const all = header.places.map(({ column }) => column.key);
    return {
      row: { sheet, row, values, unreadable: [...header.missing, ...all] } satisfies ImportRow,
      faults: [{ sheet, row, column: null, words: surplus }],
    };
  }
  return { row: { sheet, row, values, unreadable } satisfies ImportRow, faults };
}

function withoutHeader(sheet: string, columns: readonly ImportColumn[]): ImportFault {
  const required = columns.filter((column) => column.required);
  const vi = required.map((column) => column.title.vi).join(", ");
  const en = required.map((column) => column.title.en).join(", ");
  return {
    sheet,
    row: 0,
    column: null,
    words: {
      vi: `Không tìm thấy dòng tiêu đề. Cần các cột: ${vi}. Tải tệp mẫu để đối chiếu.`,
      en: `No header row was found. These columns are needed: ${en}. Download the template to compare.`,
    },
  };
}

function isGuidance(name: string): boolean {
  return [guidanceSheet.vi, guidanceSheet.en].some((guide) => searchKey(guide) === searchKey(name));
}

function columnIsEmpty(table: SheetTable, headerIndex: number, at: number): boolean {
  return table.rows.slice(headerIndex + 1).every((row) => isBlank(row[at] ?? emptyCell));
}

function hasCells(table: SheetTable): boolean {
  return table.rows.some((row) => !row.every(isBlank));
}

function isBlank(cell: SheetCell): boolean {
  return cell.kind === "empty" || (cell.kind === "text" && tidySpaces(cell.text) === "");
}

function textOf(cell: SheetCell): string {
  return cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.text : "";
}
