import type { FileAnswer } from "../../../contract/operation.ts";
import type { Language } from "../../../contract/text.ts";
import type { ImportDefinition, ImportValue } from "../../../domain/imports/definition.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import { writeImportCsv, writeImportWorkbook, writeTemplate } from "./import-table.ts";

type Shape = Pick<ImportDefinition<never, unknown>, "title" | "columns">;
type Rows = readonly Readonly<Record<string, ImportValue>>[];
/** In which language a file is written, and the day that stands in its name. */
type Wish = { readonly language: Language; readonly day: string };

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook to fill in, as a download: `mau-danh-sach-don-vi.xlsx`. */
export async function templateFile(shape: Shape, language: Language): Promise<FileAnswer> {
  const prefix = language === "vi" ? "mau" : "template";
  const bytes = await writeTemplate(shape, language);
  return { fileName: `${prefix}-${nameOf(shape, language)}.xlsx`, mediaType: workbookType, bytes };
}

/** Stored rows as a workbook that can be read back. */
export async function workbookFile(shape: Shape, rows: Rows, { language, day }: Wish): Promise<FileAnswer> {
  const bytes = await writeImportWorkbook(shape, rows, language);
  return { fileName: `${nameOf(shape, language)}-${day}.xlsx`, mediaType: workbookType, bytes };
}

/** The same as CSV. */
export async function csvFile(shape: Shape, rows: Rows, { language, day }: Wish): Promise<FileAnswer> {
  const bytes = writeImportCsv(shape, rows, language);
  return { fileName: `${nameOf(shape, language)}-${day}.csv`, mediaType: "text/csv; charset=utf-8", bytes };
}

function nameOf({ title }: Shape, language: Language): string {
  return searchKey(title[language]).replaceAll(" ", "-");
}
