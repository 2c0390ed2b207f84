import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { emptyCell, type SheetTable } from "../../../domain/imports/cell.ts";
import { findLegacyEncoding } from "./legacy-encoding.ts";
import { TableFileError } from "./table-file-error.ts";
import { type WorkbookLimits, workbookLimits } from "./workbook-limits.ts";

/**
 * A CSV file as one sheet; every cell is text or empty. Delimiter `,` `;` or tab, whichever splits the first line into
 * most columns; UTF-8 with or without mark, UTF-16 with mark. Text of the old Vietnamese encodings TCVN3, VNI and
 * VISCII is refused by name, never guessed.
 * @throws TableFileError with the reason in both languages.
 */
export function readCsv(bytes: Uint8Array, limits: WorkbookLimits = workbookLimits): SheetTable {
  if (bytes.length > limits.fileBytes) {
    const megabytes = Math.floor(limits.fileBytes / 1024 / 1024);
    throw new TableFileError({ vi: `tệp lớn hơn ${megabytes} MB`, en: `the file is larger than ${megabytes} MB` });
  }
  const text = decode(bytes);
  if (text.trim() === "") throw new TableFileError({ vi: "tệp trống", en: "the file is empty" });
  const rows = split(text);
  if (rows.length > limits.rows) {
    throw new TableFileError({ vi: `tệp có quá ${limits.rows} dòng`, en: `it has more than ${limits.rows} rows` });
  }
  if (rows.some((row) => row.length > limits.columns)) {
    throw new TableFileError({
      vi: `có dòng quá ${limits.columns} cột`,
      en: `a row has more than ${limits.columns} columns`,
    });
  }
  return {
    name: "CSV",
    rows: rows.map((row) => row.map((cell) => (cell === "" ? emptyCell : { kind: "text", text: unguard(cell) }))),
  };
}

/**
 * CSV that Excel opens rightly: UTF-8 with byte order mark, lines by CRLF, quotes where needed. A text that a
 * spreadsheet would take for a formula (first sign = + - @, also full-width, tab or line end) gets an apostrophe before
 * it, and so does each piece behind a tab or line end within it, where a careless reader begins another cell; but plain
 * numbers like -5 and +84 do not: they compute nothing. `readCsv` takes these apostrophes away again.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  delimiter: "," | ";" | "\t" = ",",
): Uint8Array {
  const guarded = rows.map((row) => row.map((value) => (typeof value === "string" ? guardFormula(value) : value)));
  const text = stringify(guarded, {
    delimiter,
    record_delimiter: "windows",
    cast: { boolean: (value) => (value ? "1" : "0") },
  });
  return new TextEncoder().encode(`\ufeff${text}`);
}

const formulaStart = /^'*[=+\-@＝＋－＠\t\r\n]/;
const pieceStart = /^'*[=+\-@＝＋－＠]/;
const cellBreak = /([\t\r\n]+)/;
const plainNumber = /^[+-]?\d[\d., ]*%?$/;

/** The rule of `writeCsv` for one text. Texts that already bear such an apostrophe get another, so that none is lost. */
export function guardFormula(text: string): string {
  const whole = formulaStart.test(text) && !plainNumber.test(text) ? "'" : "";
  const guardPiece = (piece: string) => (pieceStart.test(piece) && !plainNumber.test(piece) ? `'${piece}` : piece);
  return whole + laterPieces(text, guardPiece);
}

function unguard(cell: string): string {
  const isGuarded = (text: string, start: RegExp) =>
    text.startsWith("'") && start.test(text) && !plainNumber.test(text.slice(1));
  const text = laterPieces(cell, (piece) => (isGuarded(piece, pieceStart) ? piece.slice(1) : piece));
  return isGuarded(cell, formulaStart) ? text.slice(1) : text;
}

/** The text with every piece behind a tab or line end changed. */
function laterPieces(text: string, change: (piece: string) => string): string {
  if (!cellBreak.test(text)) return text;
  return text
    .split(cellBreak)
    .map((piece, at) => (at > 0 && at % 2 === 0 ? change(piece) : piece))
    .join("");
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new TableFileError({ vi: "nội dung không phải văn bản CSV", en: "the content is no CSV text" });
  }
  try {
    const text = decodeAs("utf-8", bytes);
    refuseLegacy(findLegacyEncoding(text));
    return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuseLegacy(findLegacyEncoding(new TextDecoder("windows-1252").decode(bytes)));
    throw new TableFileError({
      vi: "chữ không theo mã UTF-8; khi lưu chọn “CSV UTF-8”",
      en: "the text is not UTF-8; choose “CSV UTF-8” when saving",
    });
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function refuseLegacy(name: string | undefined): void {
  if (name === undefined) return;
  throw new TableFileError({
    vi: `chữ theo bảng mã cũ ${name}; chuyển sang Unicode (UTF-8) rồi gửi lại`,
    en: `the text is in the old encoding ${name}; convert it to Unicode (UTF-8) and send it again`,
  });
}

function split(text: string): string[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: countOutsideQuotes(firstLine, sign) }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  try {
    return parse(text, { delimiter: best.sign, bom: true, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? "?";
    throw new TableFileError(
      { vi: `dấu ngoặc kép không khép ở gần dòng ${line}`, en: `a quotation mark is not closed near line ${line}` },
      error,
    );
  }
}

function countOutsideQuotes(line: string, sign: string): number {
  return line.replace(/"[^"]*"/g, "").split(sign).length;
}
