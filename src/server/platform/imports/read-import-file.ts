import type { Language } from "../../../contract/text.ts";
import type { SheetTable } from "../../../domain/imports/cell.ts";
import { AppError } from "../../http/app-error.ts";
import { readCsv } from "../xlsx/csv.ts";
import { readWorkbook } from "../xlsx/read-workbook.ts";
import { TableFileError } from "../xlsx/table-file-error.ts";

/**
 * The tables of an uploaded file, by its content and not by its name: a workbook, or else CSV.
 * @throws AppError `import.unreadable` with the reason in the reader's language.
 */
export async function readImportFile(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  language: Language,
): Promise<SheetTable[]> {
  const [first, second] = file.bytes;
  const isArchive = first === 0x50 && second === 0x4b;
  const isOldOffice = first === 0xd0 && second === 0xcf;
  try {
    return isArchive || isOldOffice ? await readWorkbook(file.bytes) : [readCsv(file.bytes)];
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error;
    throw new AppError("import.unreadable", { values: { fileName: file.fileName, reason: error.reason[language] } });
  }
}
