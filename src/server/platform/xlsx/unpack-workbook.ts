import { strToU8, zipSync } from "fflate";
import { TableFileError } from "./table-file-error.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";
import { inflateEntry, readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/**
 * Checks an .xlsx file by its content, never by its name, and gives its XML parts packed anew without compression, so
 * that the parser reads exactly what was checked. Pictures, macros and all other parts are left out unread.
 */
export function unpackWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Uint8Array<ArrayBuffer> {
  refuseOtherKinds(bytes);
  const entries = readZipDirectory(bytes, limits.entries);
  refuseUnfit(entries, limits);
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries.filter(isRead)) {
    const content = inflateEntry(bytes, entry);
    const xml = new TextDecoder().decode(content);
    if (xml.includes("<!DOCTYPE")) throw damagedPart(entry.name);
    if (entry.name === "xl/workbook.xml") checkSheetCount(xml, limits);
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name);
    if (isSheet) checkSheetSize(xml, limits);
    parts[entry.name] = isSheet ? strToU8(withErrorsAsText(xml)) : content;
  }
  return zipSync(parts, { level: 0 });
}

const isRead = (entry: ZipEntry) => entry.name.endsWith(".xml") || entry.name.endsWith(".rels");

function refuseOtherKinds(bytes: Uint8Array): void {
  const startsWith = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new TableFileError({ vi: "tệp trống", en: "the file is empty" });
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new TableFileError({
      vi: "tệp là .xls kiểu cũ hoặc có đặt mật khẩu; lưu lại thành .xlsx không mật khẩu",
      en: "the file is an old .xls or has a password; save it as .xlsx without one",
    });
  }
  if (!startsWith(0x50, 0x4b, 0x03, 0x04)) {
    throw new TableFileError({ vi: "nội dung không phải tệp .xlsx", en: "the content is no .xlsx file" });
  }
}

function refuseUnfit(entries: readonly ZipEntry[], limits: WorkbookLimits): void {
  const names = new Set(entries.map((entry) => entry.name));
  if (names.size !== entries.length) throw damagedPart("ZIP");
  if (!names.has("[Content_Types].xml") || !names.has("xl/workbook.xml")) {
    throw new TableFileError({
      vi: "tệp nén này không phải bảng tính .xlsx",
      en: "this archive is no .xlsx workbook",
    });
  }
  if (entries.some((entry) => entry.encrypted)) {
    throw new TableFileError({ vi: "tệp có đặt mật khẩu", en: "the file has a password" });
  }
  const size = entries.filter(isRead).reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.inflatedBytes) {
    const megabytes = Math.floor(limits.inflatedBytes / 1024 / 1024);
    throw new TableFileError({
      vi: `nội dung giải nén lớn hơn ${megabytes} MB`,
      en: `its content is larger than ${megabytes} MB`,
    });
  }
}

function checkSheetCount(xml: string, limits: WorkbookLimits): void {
  const count = xml.match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
  if (count > limits.sheets) {
    throw new TableFileError({
      vi: `có quá ${limits.sheets} trang tính`,
      en: `it has more than ${limits.sheets} sheets`,
    });
  }
}

/** One cell far down or far right makes the parser fill everything before it, so addresses are looked at first. */
function checkSheetSize(xml: string, limits: WorkbookLimits): void {
  let rows = 0;
  for (const [, tag, attributes = ""] of xml.matchAll(/<(?:\w+:)?(row|c)(\s[^>]*)?>/g)) {
    const address = /\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/.exec(attributes);
    if (tag === "row") rows += 1;
    const row = address?.[2] ? Number(address[2]) : rows;
    const column = columnNumber(address?.[1] ?? "");
    if (row > limits.rows || rows > limits.rows) {
      throw new TableFileError({
        vi: `trang tính có quá ${limits.rows} dòng`,
        en: `a sheet has more than ${limits.rows} rows`,
      });
    }
    if (column > limits.columns) {
      throw new TableFileError({
        vi: `trang tính có quá ${limits.columns} cột`,
        en: `a sheet has more than ${limits.columns} columns`,
      });
    }
  }
}

/** The parser gives a failed formula (#N/A) as an empty cell; a person must hear of it, so it is read as its text. */
function withErrorsAsText(xml: string): string {
  return xml.replace(/(<(?:\w+:)?c\s[^>]*?\bt\s*=\s*)(["'])e\2/g, "$1$2str$2");
}

/** "A" is 1, "AA" is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function damagedPart(name: string): TableFileError {
  return new TableFileError({ vi: `phần ${name} của tệp không hợp lệ`, en: `its part ${name} is not valid` });
}
