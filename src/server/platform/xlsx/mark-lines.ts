import type { Language } from "../../../contract/text.ts";
import { demonstrationColumn } from "../../../domain/scoring/demonstration-mark.ts";
import type { WriteSheet } from "./write-workbook.ts";

/** The sheet with a first column in which every line says that its figures are a demonstration's. */
export function markDemonstration(sheet: WriteSheet, language: Language): WriteSheet {
  const { title, value } = demonstrationColumn;
  return {
    ...sheet,
    columns: [{ title: title[language], type: "text", width: 20 }, ...sheet.columns],
    rows: sheet.rows.map((row) => [value[language], ...row]),
    ...(sheet.form && { form: sheet.form.map((cell) => ({ ...cell, column: cell.column + 1 })) }),
  };
}
