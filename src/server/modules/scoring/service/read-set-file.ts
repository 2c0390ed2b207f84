import type { Language } from "../../../../contract/text.ts";
import { isPackage } from "../../../../domain/imports/is-package.ts";
import { readJsonSource } from "../../../../domain/scoring/import/json-source.ts";
import type { SetSource } from "../../../../domain/scoring/import/set-source.ts";
import { readSetWorkbook } from "../../../../domain/scoring/workbook/read-set.ts";
import { findJsonFault } from "../../../../domain/text/find-json-fault.ts";
import { AppError } from "../../../http/app-error.ts";
import { readImportFile } from "../../../platform/imports/read-import-file.ts";

interface SetFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A set from an uploaded file, by its content and not by its name: a workbook, or else JSON, of which `setCode` names
 * one set where it holds several.
 * @throws AppError `import.unreadable` with the reason in the reader's language.
 */
export async function readSetFile(file: SetFile, setCode: string | undefined, language: Language): Promise<SetSource> {
  if (isPackage(file.bytes)) return readSetWorkbook(await readImportFile(file, language));
  const text = decode(file, language);
  try {
    return readJsonSource(text, setCode);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable(file, describeSyntaxFault(text)[language]);
  }
}

function decode(file: SetFile, language: Language): string {
  if (file.bytes.length === 0) throw unreadable(file, { vi: "tệp trống", en: "the file is empty" }[language]);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
  } catch {
    const reason = {
      vi: "không phải tệp JSON viết bằng UTF-8, cũng không phải tệp .xlsx",
      en: "it is neither JSON in UTF-8 nor an .xlsx file",
    };
    throw unreadable(file, reason[language]);
  }
}

/** Where the text stops being JSON, and what people mostly did there. */
function describeSyntaxFault(text: string): { vi: string; en: string } {
  if (!/^\s*[{[]/.test(text)) {
    const start = text.trimStart().slice(0, 20).replace(/\s+/g, " ");
    return {
      vi: `nội dung bắt đầu bằng “${start}”, không phải JSON hay .xlsx`,
      en: `it begins with “${start}” and is neither JSON nor .xlsx`,
    };
  }
  const place = findJsonFault(text);
  if (place === undefined) return { vi: "JSON chưa đúng", en: "the JSON is wrong" };
  const { line, column, near } = place;
  if (near === "") {
    return { vi: `JSON bị cắt ở cuối tệp, dòng ${line}`, en: `the JSON is cut off at its end, line ${line}` };
  }
  return {
    vi: `JSON sai ở dòng ${line}, cột ${column}, tại “${near}”; thường do thiếu hoặc thừa dấu phẩy, ngoặc, dấu nháy ở đó hoặc ngay trước đó`,
    en: `the JSON is wrong at line ${line}, column ${column}, at “${near}”; mostly a comma, bracket or quote too many or too few there or just before`,
  };
}

function unreadable(file: SetFile, reason: string): AppError {
  return new AppError("import.unreadable", { values: { fileName: file.fileName, reason } });
}
