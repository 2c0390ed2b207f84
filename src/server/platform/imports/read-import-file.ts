import type { Language } from "../../../contract/text.ts";
import type { SheetTable } from "../../../domain/imports/cell.ts";
import type { Words } from "../../../domain/imports/definition.ts";
import { isPackage } from "../../../domain/imports/is-package.ts";
import { nameContent } from "../../../domain/imports/name-content.ts";
import { AppError } from "../../http/app-error.ts";
import { readCsv } from "../xlsx/csv.ts";
import { readWorkbook } from "../xlsx/read-workbook.ts";
import { TableFileError } from "../xlsx/table-file-error.ts";

const noWorkbook = {
  vi: "nội dung không phải tệp Excel (.xlsx); mở bằng Excel, lưu lại thành .xlsx hoặc lưu đúng tên .csv",
  en: "the content is no Excel workbook (.xlsx); save it as .xlsx with Excel, or name it .csv if it is one",
};

const noTable = ({ vi, en }: Words): Words => ({
  vi: `nội dung là ${vi}, không phải tệp Excel (.xlsx) hay CSV`,
  en: `it is ${en}, not an Excel workbook (.xlsx) and not CSV`,
});

/**
 * The tables of an uploaded file, by its content and not by its name: a workbook, or else CSV. What is of another kind is
 * told so, and what is named a workbook or a document and is no table.
 * @throws AppError `import.unreadable` with the reason in the reader's language.
 */
export async function readImportFile(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  language: Language,
): Promise<SheetTable[]> {
  try {
    if (isPackage(file.bytes)) return await readWorkbook(file.bytes);
    const foreign = nameContent(file.bytes);
    if (foreign !== undefined) throw new TableFileError(noTable(foreign.name));
    const table = readCsv(file.bytes);
    const isTable = table.rows.some((row) => row.length > 1);
    if (/\.(xls[xmb]?|pdf|docx?)$/i.test(file.fileName) && !isTable) throw new TableFileError(noWorkbook);
    return [table];
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error;
    throw new AppError("import.unreadable", { values: { fileName: file.fileName, reason: error.reason[language] } });
  }
}
