import { isDay } from "../calendar/day.ts";
import { parseDay, printDay } from "../text/dates.ts";
import { parseNumber, printDecimal } from "../text/numbers.ts";
import { searchKey } from "../text/search-key.ts";
import { tidySpaces } from "../text/vietnamese-letters.ts";
import type { SheetCell } from "./cell.ts";
import { fillWords, type ImportColumn, type ImportValue, type Words } from "./definition.ts";

export type CellReading =
  | { readonly ok: true; readonly value: ImportValue }
  | { readonly ok: false; readonly words: Words };

const refuse = (vi: string, en: string): CellReading => ({ ok: false, words: { vi, en } });
const accept = (value: ImportValue): CellReading => ({ ok: true, value });

/** Reads one cell as its column says; what cannot be read for certain is refused with the mend, never guessed. */
export function readCell(cell: SheetCell, column: ImportColumn): CellReading {
  if (cell.kind === "empty" || (cell.kind === "text" && tidySpaces(cell.text) === "")) {
    return column.required
      ? refuse("Thiếu giá trị. Điền ô này.", "The value is missing. Fill this cell.")
      : accept(null);
  }
  if (cell.kind === "error") {
    return refuse(
      `Công thức bị lỗi ${cell.text}. Thay bằng giá trị.`,
      `The formula failed with ${cell.text}. Put the value.`,
    );
  }
  switch (column.type) {
    case "text":
      return readText(plainText(cell), column);
    case "code":
      return readCode(cell, column);
    case "integer":
    case "decimal":
      return readNumber(cell, column.type === "integer");
    case "day":
      return readDay(cell);
    case "choice":
      return readChoice(plainText(cell), column);
    case "boolean":
      return readBoolean(cell);
  }
}

function plainText(cell: Exclude<SheetCell, { kind: "empty" | "error" }>): string {
  switch (cell.kind) {
    case "text":
      return tidySpaces(cell.text).normalize("NFC");
    case "number":
      return cell.text;
    case "day":
      return cell.time === null ? printDay(cell.day) : `${cell.time} ${printDay(cell.day)}`;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
  }
}

function readText(text: string, column: ImportColumn): CellReading {
  if (column.maxLength !== undefined && text.length > column.maxLength) {
    return refuse(
      `Dài ${text.length} ký tự, nhiều nhất ${column.maxLength}. Rút ngắn lại.`,
      `It has ${text.length} characters, at most ${column.maxLength} are allowed. Shorten it.`,
    );
  }
  if (column.pattern !== undefined && !column.pattern.regex.test(text)) {
    return { ok: false, words: fillWords(column.pattern.words, { value: text }) };
  }
  return accept(text);
}

/** A code typed into a number cell has lost its zeros in front: only five digits and more can be sure to be whole. */
function readCode(cell: Exclude<SheetCell, { kind: "empty" | "error" }>, column: ImportColumn): CellReading {
  const text = plainText(cell);
  if (cell.kind === "text" || (cell.kind === "number" && /^\d{5,}$/.test(text))) return readText(text, column);
  return refuse(
    `Ô mã đang là số hoặc ngày (${text}), có thể đã mất số 0 ở đầu. Định dạng ô là Văn bản rồi gõ lại mã.`,
    `The code is a number or a day (${text}) and may have lost zeros in front. Format the cell as Text and type it again.`,
  );
}

function readNumber(cell: Exclude<SheetCell, { kind: "empty" | "error" }>, wholeOnly: boolean): CellReading {
  const text = plainText(cell);
  const isExact = cell.kind === "number" && /^-?\d+(\.\d+)?$/.test(text);
  const parsed = isExact
    ? ({ ok: true, value: text, percent: false } as const)
    : cell.kind === "text"
      ? parseNumber(text, { wholeOnly })
      : ({ ok: false, reason: "notANumber" } as const);
  if (!parsed.ok && parsed.reason === "ambiguous") {
    const [first, second] = parsed.readings;
    return refuse(
      `“${text}” có thể là ${printDecimal(first)} hoặc ${printDecimal(second)}. Viết ${first} hoặc ${second.replace(".", ",")}0.`,
      `“${text}” can be ${printDecimal(first, "en")} or ${printDecimal(second, "en")}. Write ${first} or ${second}0.`,
    );
  }
  if (wholeOnly && !parsed.ok && /\d/.test(text) && parseNumber(text).ok) {
    return refuse(`“${text}” không phải số nguyên. Bỏ phần lẻ.`, `“${text}” is no whole number. Drop the fraction.`);
  }
  if (!parsed.ok || parsed.percent) {
    return refuse(
      `“${text}” không phải số. Viết số, ví dụ 1234,5.`,
      `“${text}” is no number. Write one such as 1234.5.`,
    );
  }
  if (!wholeOnly) return accept(parsed.value);
  const whole = Number(parsed.value);
  return Number.isSafeInteger(whole)
    ? accept(whole)
    : refuse(`“${text}” không phải số nguyên. Bỏ phần lẻ.`, `“${text}” is no whole number. Drop the fraction.`);
}

function readDay(cell: Exclude<SheetCell, { kind: "empty" | "error" }>): CellReading {
  if (cell.kind === "day" && cell.time === null) return accept(cell.day);
  const text = plainText(cell);
  if (isDay(text)) return accept(text);
  const parsed = cell.kind === "text" ? parseDay(text) : ({ ok: false, reason: "notADay" } as const);
  if (parsed.ok) return accept(parsed.day);
  const example = { vi: "Viết nn/tt/nnnn, ví dụ 01/07/2025.", en: "Write dd/mm/yyyy, such as 01/07/2025." };
  switch (parsed.reason) {
    case "noSuchDay":
      return refuse(`Không có ngày ${text}. ${example.vi}`, `There is no day ${text}. ${example.en}`);
    case "shortYear":
      return refuse(
        `“${text}” thiếu năm bốn chữ số. ${example.vi}`,
        `“${text}” lacks a year of four digits. ${example.en}`,
      );
    case "notADay":
      return refuse(`“${text}” không phải ngày. ${example.vi}`, `“${text}” is no day. ${example.en}`);
  }
}

function readChoice(text: string, column: ImportColumn): CellReading {
  const key = searchKey(text);
  const choices = column.choices ?? [];
  const found = choices.find((one) =>
    [one.value, one.label.vi, one.label.en, ...(one.aliases ?? [])].some((name) => searchKey(name) === key),
  );
  if (found !== undefined) return accept(found.value);
  const list = (language: "vi" | "en") => choices.map((one) => one.label[language]).join("; ");
  return refuse(
    `“${text}” không có trong danh sách. Chọn một trong: ${list("vi")}.`,
    `“${text}” is not in the list. Choose one of: ${list("en")}.`,
  );
}

const yes = new Set(["co", "x", "1", "true", "yes", "dung"]);
const no = new Set(["khong", "0", "false", "no", "sai"]);

function readBoolean(cell: Exclude<SheetCell, { kind: "empty" | "error" }>): CellReading {
  if (cell.kind === "boolean") return accept(cell.value);
  const key = searchKey(plainText(cell));
  if (yes.has(key)) return accept(true);
  if (no.has(key)) return accept(false);
  return refuse("Viết Có hoặc Không.", "Write Có (yes) or Không (no).");
}
