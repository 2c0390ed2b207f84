import readXlsxFile, { type CellValue } from "read-excel-file/universal";
import { emptyCell, type SheetCell, type SheetTable } from "../../../domain/imports/cell.ts";
import { TableFileError } from "./table-file-error.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";
import { type WorkbookLimits, workbookLimits } from "./workbook-limits.ts";

/** Numbers come as objects of this class, so that they are told from text. */
class ExactNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * All sheets of an .xlsx file with their cells as typed: text stays text ("04" is not 4), numbers are plain decimals,
 * days are calendar days. A formula counts as its last result. Sizes are checked before anything is inflated.
 * @throws TableFileError with the reason in both languages.
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits = workbookLimits): Promise<SheetTable[]> {
  if (bytes.length > limits.fileBytes) {
    const megabytes = Math.floor(limits.fileBytes / 1024 / 1024);
    throw new TableFileError({ vi: `tệp lớn hơn ${megabytes} MB`, en: `the file is larger than ${megabytes} MB` });
  }
  const checked = unpackWorkbook(bytes, limits);
  try {
    const sheets = await readXlsxFile(new Blob([checked]), {
      trim: false,
      parseNumber: (text) => new ExactNumber(text),
    });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(readCell)) }));
  } catch (error) {
    throw new TableFileError({ vi: "tệp bị hỏng hoặc không phải .xlsx", en: "the file is damaged or no .xlsx" }, error);
  }
}

/** The library's types say `typeof Date` where it gives dates, so dates are found by what they are. */
function readCell(value: CellValue<ExactNumber> | null): SheetCell {
  const given: unknown = value;
  if (given === null || given === "") return emptyCell;
  if (given instanceof ExactNumber) return { kind: "number", text: asTyped(given.text) };
  if (given instanceof Date) return readMoment(given);
  if (typeof given === "boolean") return { kind: "boolean", value: given };
  const text = String(given);
  return /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)
    ? { kind: "error", text }
    : { kind: "text", text };
}

/**
 * The decimal that was typed: spreadsheets store the nearest binary number with 17 digits (33.33 as
 * 33.329999999999998) and show 15.
 */
function asTyped(stored: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  const [mantissa = "0", exponent = "0"] = number.toPrecision(15).toLowerCase().split("e");
  return shiftPoint(mantissa, Number(exponent));
}

function shiftPoint(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const after = padded.slice(at).replace(/0+$/, "");
  const text = after === "" ? before : `${before}.${after}`;
  return text === "0" ? "0" : sign + text;
}

/** Spreadsheet time is a fraction of a day; the nearest second is meant. */
function readMoment(date: Date): SheetCell {
  const seconds = Math.round(date.getTime() / 1000) * 1000;
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8.6e15) return { kind: "error", text: "#NUM!" };
  const iso = new Date(seconds).toISOString();
  const time = iso.slice(11, 19);
  return { kind: "day", day: iso.slice(0, 10), time: time === "00:00:00" ? null : time };
}
