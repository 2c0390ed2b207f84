import type { Language } from "../../../contract/text.ts";
import type { ImportColumn, ImportDefinition, ImportType, ImportValue } from "../../../domain/imports/definition.ts";
import { guidanceSheet } from "../../../domain/imports/read-rows.ts";
import { printDay } from "../../../domain/text/dates.ts";
import { writeCsv } from "../xlsx/csv.ts";
import { type WriteSheet, type WriteType, type WriteValue, writeWorkbook } from "../xlsx/write-workbook.ts";

/** Of a definition only what its tables look like. */
type Shape = Pick<ImportDefinition<never, unknown>, "title" | "columns">;
type Row = Readonly<Record<string, ImportValue>>;

const writeTypes: Readonly<Record<ImportType, WriteType>> = {
  text: "text",
  code: "text",
  integer: "integer",
  decimal: "decimal",
  day: "day",
  choice: "text",
  boolean: "boolean",
};
const typeWords: Readonly<Record<ImportType, { readonly vi: string; readonly en: string }>> = {
  text: { vi: "Chữ", en: "Text" },
  code: { vi: "Mã (định dạng Văn bản)", en: "Code (format Text)" },
  integer: { vi: "Số nguyên", en: "Whole number" },
  decimal: { vi: "Số", en: "Number" },
  day: { vi: "Ngày nn/tt/nnnn", en: "Day dd/mm/yyyy" },
  choice: { vi: "Chọn trong danh sách", en: "One of a list" },
  boolean: { vi: "Có / Không", en: "Yes / No" },
};
/** Empty rows of a template whose cells are already formatted, so that codes typed there stay text. */
const formattedRows = 200;

/** The workbook to fill in: the header of the import over formatted rows, and a sheet that explains each column. */
export async function writeTemplate(definition: Shape, language: Language): Promise<Uint8Array> {
  const empty = Array.from({ length: formattedRows }, () => definition.columns.map(() => null));
  return writeWorkbook([{ ...tableSheet(definition, [], language), rows: empty }, guidance(definition, language)]);
}

/** Stored rows in the shape of the import: reading the file back changes nothing. */
export async function writeImportWorkbook(
  definition: Shape,
  rows: readonly Row[],
  language: Language,
): Promise<Uint8Array> {
  return writeWorkbook([tableSheet(definition, rows, language), guidance(definition, language)]);
}

/** The same rows as CSV; days as dd/mm/yyyy. */
export function writeImportCsv(definition: Shape, rows: readonly Row[], language: Language): Uint8Array {
  const { columns } = definition;
  const titles = columns.map((column) => column.title[language]);
  return writeCsv([
    titles,
    ...rows.map((row) =>
      columns.map((column) => {
        const value = shownValue(row[column.key] ?? null, column, language);
        return column.type === "day" && typeof value === "string" ? printDay(value) : value;
      }),
    ),
  ]);
}

function tableSheet(definition: Shape, rows: readonly Row[], language: Language): WriteSheet {
  return {
    name: definition.title[language],
    columns: definition.columns.map((column) => ({
      title: column.title[language],
      type: writeTypes[column.type],
      required: column.required,
    })),
    rows: rows.map((row) => definition.columns.map((column) => shownValue(row[column.key] ?? null, column, language))),
  };
}

function shownValue(value: ImportValue, column: ImportColumn, language: Language): WriteValue {
  if (column.type !== "choice") return value;
  return column.choices?.find((choice) => choice.value === value)?.label[language] ?? value;
}

function guidance({ columns }: Shape, language: Language): WriteSheet {
  const titles = {
    vi: ["Cột", "Bắt buộc", "Kiểu", "Cách ghi", "Ví dụ", "Các giá trị được chọn"],
    en: ["Column", "Required", "Type", "What to write", "Example", "Values to choose from"],
  }[language];
  const widths = [28, 12, 26, 60, 24, 60];
  const mark = language === "vi" ? "Có" : "Yes";
  return {
    name: guidanceSheet[language],
    columns: titles.map((title, index) => ({ title, type: "text", width: widths[index] ?? 24 })),
    rows: columns.map((column) => [
      column.title[language],
      column.required ? mark : "",
      typeWords[column.type][language],
      column.guide[language],
      column.example,
      (column.choices ?? []).map((choice) => choice.label[language]).join("; "),
    ]),
  };
}
