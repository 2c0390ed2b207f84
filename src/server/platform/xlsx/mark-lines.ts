import type { Language, Text } from "../../../contract/text.ts";
import { demonstrationColumn } from "../../../domain/scoring/demonstration-mark.ts";
import { draftColumn } from "../../../domain/scoring/draft-mark.ts";
import type { WriteSheet } from "./write-workbook.ts";

/** The sheet with a first column in which every line says that its figures are a demonstration's. */
export const markDemonstration = (sheet: WriteSheet, language: Language) =>
  markLines(sheet, demonstrationColumn, language);

/** The sheet with a first column in which every line says that its results are not published. */
export const markDraft = (sheet: WriteSheet, language: Language) => markLines(sheet, draftColumn, language);

interface MarkColumn {
  readonly title: Text;
  readonly value: Text;
}

function markLines(sheet: WriteSheet, { title, value }: MarkColumn, language: Language): WriteSheet {
  return {
    ...sheet,
    columns: [{ title: title[language], type: "text", width: 20 }, ...sheet.columns],
    rows: sheet.rows.map((row) => [value[language], ...row]),
    ...(sheet.form && { form: sheet.form.map((cell) => ({ ...cell, column: cell.column + 1 })) }),
  };
}
