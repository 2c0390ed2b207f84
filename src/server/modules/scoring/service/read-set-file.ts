import type { Language } from "../../../../contract/text.ts";
import { readJsonSource } from "../../../../domain/scoring/import/json-source.ts";
import type { SetSource } from "../../../../domain/scoring/import/set-source.ts";
import { readSetWorkbook } from "../../../../domain/scoring/workbook/read-set.ts";
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
  const [first, second] = file.bytes;
  const isWorkbook = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  if (isWorkbook) return readSetWorkbook(await readImportFile(file, language));
  const text = decode(file, language);
  try {
    return readJsonSource(text, setCode);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable(file, describeSyntaxFault(error.message, text)[language]);
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

/** The parser tells a position; people need the line and column, and what stands there. */
function describeSyntaxFault(message: string, text: string): { vi: string; en: string } {
  if (!/^\s*[{[]/.test(text)) {
    const start = text.trimStart().slice(0, 20).replace(/\s+/g, " ");
    return {
      vi: `nội dung bắt đầu bằng “${start}”, không phải JSON hay .xlsx`,
      en: `it begins with “${start}” and is neither JSON nor .xlsx`,
    };
  }
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) {
    return { vi: "JSON chưa đúng hoặc bị cắt ở cuối tệp", en: "the JSON is wrong or cut off at its end" };
  }
  const before = text.slice(0, Number(position));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const near = text.slice(Math.max(0, Number(position) - 15), Number(position) + 15).replace(/\s+/g, " ");
  return {
    vi: `JSON sai ở dòng ${line}, cột ${column}, gần “${near}”; thường do thiếu hoặc thừa dấu phẩy, ngoặc, dấu nháy`,
    en: `the JSON is wrong at line ${line}, column ${column}, near “${near}”; mostly a comma, bracket or quote too many or too few`,
  };
}

function unreadable(file: SetFile, reason: string): AppError {
  return new AppError("import.unreadable", { values: { fileName: file.fileName, reason } });
}
