import type { ListColumn } from "../../contract/operation.ts";
import type { Language } from "../../contract/text.ts";
import { momentInVietnam } from "../platform/clock.ts";
import { writeCsv } from "../platform/xlsx/csv.ts";
import { markDemonstration, markDraft } from "../platform/xlsx/mark-lines.ts";
import { type WriteSheet, type WriteType, type WriteValue, writeWorkbook } from "../platform/xlsx/write-workbook.ts";
import type { ExportTable } from "./list-export.ts";

const types: Readonly<Record<ListColumn["type"], WriteType>> = {
  text: "text",
  integer: "integer",
  decimal: "decimal",
  day: "day",
  instant: "moment",
  boolean: "boolean",
};

/** Writes the rows of a list as XLSX or CSV: the titles and words of the reader's language, the values as shown. */
export const exportTable: ExportTable = async ({ format, fileName, columns, rows, language, marks }) => {
  const plain: WriteSheet = {
    name: fileName,
    columns: columns.map(({ titleVi, titleEn, type }) => ({
      title: language === "vi" ? titleVi : titleEn,
      type: types[type],
    })),
    rows: rows.map((row) => columns.map((column) => cellOf(row[column.key], column, language))),
  };
  const told = marks?.draft ? markDraft(plain, language) : plain;
  const sheet = marks?.demonstration ? markDemonstration(told, language) : told;
  if (format === "csv") {
    const titles = sheet.columns.map(({ title }) => title);
    return {
      fileName: `${fileName}.csv`,
      mediaType: "text/csv; charset=utf-8",
      bytes: writeCsv([titles, ...sheet.rows]),
    };
  }
  return {
    fileName: `${fileName}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: await writeWorkbook([sheet]),
  };
};

function cellOf(value: unknown, column: ListColumn, language: Language): WriteValue {
  if (value === null || value === undefined) return null;
  if (column.type === "instant") return momentInVietnam(new Date(String(value)));
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => cellOf(item, column, language)).join("; ");
  const text = String(value);
  return column.labels?.[text]?.[language] ?? text;
}
