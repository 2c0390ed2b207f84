import writeXlsxFile, { type Cell, type Row } from "write-excel-file/node";
import { formFeature, type OpenCell, openGround } from "./form-feature.ts";

/** How a column is written: as text, whole number, decimal, day, moment by the clock of Việt Nam, or yes/no. */
export type WriteType = "text" | "integer" | "decimal" | "day" | "moment" | "boolean";

export interface WriteColumn {
  readonly title: string;
  readonly type: WriteType;
  /** In characters; default by title and type. */
  readonly width?: number;
  /** Marked with * in the header. */
  readonly required?: boolean;
  /** Long texts and lines of a cell are shown below each other, the row as high as needed. */
  readonly wrap?: boolean;
}

/** Text, plain decimal text or number, `YYYY-MM-DD`, `YYYY-MM-DD HH:MM`, yes/no; null is an empty cell. */
export type WriteValue = string | number | boolean | null;

export interface WriteSheet {
  readonly name: string;
  readonly columns: readonly WriteColumn[];
  readonly rows: readonly (readonly WriteValue[])[];
  /** A sheet to be filled in: only these cells, all others are locked. */
  readonly form?: readonly OpenCell[];
}

const formats: Readonly<Partial<Record<WriteType, string>>> = {
  // "@" keeps what is typed into the cell later as text too: a code 04 stays 04.
  text: "@",
  integer: "#,##0",
  decimal: "#,##0.00##",
  day: "dd/mm/yyyy",
  moment: "hh:mm dd/mm/yyyy",
};
const widths: Readonly<Record<WriteType, number>> = {
  text: 24,
  integer: 12,
  decimal: 14,
  day: 12,
  moment: 18,
  boolean: 10,
};

/**
 * An .xlsx file: bold shaded header that stays in view, widths, number formats. Text is written as text only, so that
 * "=1+1" is shown and never computed.
 */
export async function writeWorkbook(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map((column) => ({ width: column.width ?? defaultWidth(column) })),
    stickyRowsCount: 1,
    data: [headerRow(sheet.columns), ...bodyRows(sheet)],
  }));
  const forms = sheets.map((sheet) => sheet.form);
  return await writeXlsxFile(written, {
    ...{ fontFamily: "Times New Roman", fontSize: 12 },
    features: [formFeature(forms)],
  }).toBuffer();
}

/** The lines of a sheet; cells that are filled in stand on a ground of their own. */
function bodyRows({ rows, columns, form = [] }: WriteSheet): Row[] {
  const body = rows.map((row) => [...bodyRow(row, columns)]);
  for (const { row, column } of form) {
    const line = body[row];
    if (line !== undefined) line[column] = { ...(line[column] as object), backgroundColor: openGround } as Cell;
  }
  return body;
}

/** Spreadsheet programs take at most 31 characters and none of : \ / ? * [ ] in the name of a sheet. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[:\\/?*[\]]/g, " ")
      .trim()
      .slice(0, 31) || "Sheet1"
  );
}

function defaultWidth(column: WriteColumn): number {
  return Math.min(60, Math.max(widths[column.type], [...column.title].length + 3));
}

function headerRow(columns: readonly WriteColumn[]): Row {
  return columns.map(
    (column): Cell => ({
      type: String,
      value: spell(column.required ? `${column.title} *` : column.title),
      fontWeight: "bold",
      backgroundColor: "#dfe7ef",
      wrap: true,
      alignVertical: "center",
      bottomBorderStyle: "thin",
    }),
  );
}

function bodyRow(values: readonly WriteValue[], columns: readonly WriteColumn[]): Row {
  return columns.map((column, index) => {
    const cell = bodyCell(values[index] ?? null, column.type);
    if (!column.wrap || cell === null || typeof cell !== "object") return cell;
    return { ...cell, wrap: true, alignVertical: "top" } as Cell;
  });
}

function bodyCell(value: WriteValue, type: WriteType): Cell {
  const format = formats[type];
  // An empty text cell keeps its format, so that a code typed into a template stays text.
  if (value === null || value === "") return type === "text" ? textCell("") : null;
  if (typeof value === "boolean") return { type: Boolean, value };
  if (type === "integer" || type === "decimal") return numberCell(value, format);
  if (type === "day" && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) {
    return dateCell(`${value}T00:00:00Z`, format) ?? textCell(String(value));
  }
  if (type === "moment" && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(String(value))) {
    return dateCell(`${String(value).replace(" ", "T")}:00Z`, format) ?? textCell(String(value));
  }
  return textCell(String(value));
}

/** Spreadsheets keep 15 digits; a longer figure is written as text rather than changed. */
function numberCell(value: string | number, format: string | undefined): Cell {
  const text = String(value);
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  if (!/^-?\d+(\.\d+)?$/.test(text) || digits.length > 15) return textCell(text);
  return format === undefined ? { type: Number, value: Number(text) } : { type: Number, value: Number(text), format };
}

function dateCell(iso: string, format: string | undefined): Cell | undefined {
  const value = new Date(iso);
  // Before March 1900 spreadsheets count a day that never was.
  if (Number.isNaN(value.getTime()) || value.getUTCFullYear() < 1901) return undefined;
  return format === undefined ? { type: Date, value } : { type: Date, value, format };
}

/** XML has no place for control characters; all but tab and line breaks are dropped. */
function textCell(text: string): Cell {
  return { type: String, value: spell(text.replace(/[^\P{Cc}\t\n\r]|\ufffe|\uffff/gu, "")), format: "@" };
}

/**
 * In a workbook `_x0041_` means the sign of that number, so a text that looks like it spells its first sign by number.
 * So does "constructor" and the like: the library looks texts up in an object and would find what all objects have.
 */
function spell(text: string): string {
  const spelled = text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  if (!(spelled in Object.prototype)) return spelled;
  return `_x${spelled.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_${spelled.slice(1)}`;
}
