import type { SheetTable } from "../../imports/cell.ts";
import { readCodes } from "./code-list.ts";
import { readParts } from "./read-parts.ts";
import { classColumns, fieldColumns, policyFields, setFields, setSheets } from "./set-titles.ts";
import { cellText, findTitle, type Place, type SheetFault, type Title } from "./sheet.ts";

/** What a workbook says, as the raw document of a JSON file, with the place of every part of it. */
export interface SetWorkbook {
  readonly document: Record<string, unknown>;
  readonly faults: readonly SheetFault[];
  /** The cell (or row) that a path of the document came from. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads the sheets of a set; the document still has to pass the schema. Unknown sheets are left alone. */
export function readSetWorkbook(sheets: readonly SheetTable[]): SetWorkbook {
  const faults: SheetFault[] = [];
  const places = new Map<string, Place>();
  const document: Record<string, unknown> = {};
  for (const kind of setSheets) {
    const sheet = sheets.find((one) => findTitle([kind], one.name) !== undefined);
    if (sheet === undefined) {
      if (kind.key === "set" || kind.key === "parts") {
        const text = { vi: `thiếu trang tính “${kind.vi}”`, en: `the sheet “${kind.vi}” is missing` };
        faults.push({ sheet: kind.vi, row: 0, column: null, text });
      }
      continue;
    }
    if (kind.key === "set") readFields(sheet, setFields, { document, faults, places });
    else if (kind.key === "policies") readFields(sheet, policyFields, { document, faults, places });
    else if (kind.key === "classes") readClasses(sheet, { document, faults, places });
    else document["areas"] = readParts(sheet, { faults, places });
  }
  return { document, faults, placeOf: (path) => findPlace(places, path) };
}

interface Sink {
  readonly document: Record<string, unknown>;
  readonly faults: SheetFault[];
  readonly places: Map<string, Place>;
}

const wholeNumbers = new Set(["year", "counts.areas", "counts.criteria", "counts.components", "index.roundDecimals"]);

function readFields(sheet: SheetTable, fields: readonly Title[], { document, faults, places }: Sink): void {
  for (const [at, row] of sheet.rows.entries()) {
    const name = cellText(row[0]);
    const value = cellText(row[1]);
    if (at === 0 || (name === "" && value === "")) continue;
    const place = { sheet: sheet.name, row: at + 1, column: cellText(sheet.rows[0]?.[1]) || fieldColumns[1].vi };
    const field = findTitle(fields, name);
    if (field === undefined) {
      const known = fields.map((one) => one.vi).join(", ");
      const text = { vi: `không có mục “${name}”; các mục: ${known}`, en: `unknown item “${name}”; items: ${known}` };
      faults.push({ ...place, column: cellText(sheet.rows[0]?.[0]) || fieldColumns[0].vi, text });
      continue;
    }
    const path = field.key.split(".");
    places.set(path.join("/"), place);
    if (value === "") continue;
    setPath(document, path, readField(field.key, value));
  }
}

function readField(key: string, value: string): unknown {
  if (wholeNumbers.has(key) && /^\d{1,9}$/.test(value)) return Number(value);
  if (key === "index.tieBreak") return readCodes(value);
  return value;
}

function setPath(document: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    document[key] = value;
    return;
  }
  const inner = (document[key] ?? {}) as Record<string, unknown>;
  document[key] = inner;
  setPath(inner, rest, value);
}

function readClasses(sheet: SheetTable, { document, faults, places }: Sink): void {
  const titles = sheet.rows[0] ?? [];
  const columns = titles.map((title) => findTitle(classColumns, cellText(title)));
  for (const [at, title] of titles.entries()) {
    if (columns[at] !== undefined || cellText(title) === "") continue;
    const text = { vi: `không có cột “${cellText(title)}”`, en: `unknown column “${cellText(title)}”` };
    faults.push({ sheet: sheet.name, row: 1, column: cellText(title), text });
  }
  const classes: Record<string, unknown>[] = [];
  for (const [at, row] of sheet.rows.entries()) {
    if (at === 0 || row.every((cell) => cellText(cell) === "")) continue;
    const one: Record<string, unknown> = {};
    for (const [index, column] of columns.entries()) {
      const value = cellText(row[index]);
      if (column === undefined) continue;
      places.set(`classes/${classes.length}/${column.key}`, { sheet: sheet.name, row: at + 1, column: column.vi });
      if (value !== "") one[column.key] = value;
    }
    places.set(`classes/${classes.length}`, { sheet: sheet.name, row: at + 1, column: null });
    classes.push(one);
  }
  if (classes.length > 0) document["classes"] = classes;
}

/** The nearest known place of a path: of itself or of what it stands in. */
function findPlace(places: ReadonlyMap<string, Place>, path: readonly PropertyKey[]): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join("/"));
    if (place !== undefined) return place;
  }
  return { sheet: setSheets[0].vi, row: 0, column: null };
}
