import type { Day } from "../../calendar/day.ts";
import { printDay } from "../../text/dates.ts";
import { yesNoWords } from "./answer-text.ts";
import { sheetColumns, type WrittenComponent, type WrittenInput } from "./sheet-workbook.ts";

/** A cell that is filled in; every other one of the sheet is locked. */
export interface FormCell {
  /** From 0, below the titles. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** The only values it takes; empty where it takes any. */
  readonly list: readonly string[];
  /** What the spreadsheet program says when the cell is entered. */
  readonly hint: string | null;
  readonly required: boolean;
}

/** Empty lines below the sheet, for further places of a comparison. */
export const spareLines = 10;

const place = (key: (typeof sheetColumns)[number]["key"]) => sheetColumns.findIndex((column) => column.key === key);
const words = {
  vi: {
    asOf: "Số liệu tính đến",
    required: "Bắt buộc.",
    day: "Ngày/tháng/năm, ví dụ 31/12/2025.",
    count: "Số nguyên.",
    number: "Số.",
  },
  en: {
    asOf: "As of",
    required: "Required.",
    day: "A day such as 2025-12-31.",
    count: "A whole number.",
    number: "A number.",
  },
} as const;

/**
 * The cells of `writeSheetTable` that people fill in: values, and once a component estimate and note.
 * @param asOf the day up to which figures count, told at each of them; null where there is none
 */
export function formCells(
  components: readonly WrittenComponent[],
  language: "vi" | "en",
  asOf: Day | null = null,
): FormCell[] {
  const cells: FormCell[] = [];
  const free = { list: [], hint: null, required: false };
  let row = 0;
  for (const { inputs } of components) {
    for (const [at, input] of inputs.entries()) {
      cells.push({ row, column: place("value"), ...answerOf(input, language, asOf) });
      if (at === 0) {
        cells.push({ ...free, row, column: place("estimate"), list: [yesNoWords[language][0]] });
        cells.push({ ...free, row, column: place("note") });
      }
      row += 1;
    }
  }
  for (let spare = 0; spare < spareLines; spare += 1) {
    for (const key of ["code", "input", "value"] as const) {
      cells.push({ ...free, row: row + spare, column: place(key) });
    }
  }
  return cells;
}

function answerOf({ name, kind, options, required }: WrittenInput, language: "vi" | "en", asOf: Day | null) {
  const t = words[language];
  const list = kind === "yesNo" ? (name === "na" ? [yesNoWords[language][0]] : yesNoWords[language]) : [];
  const values = kind === "choice" ? options.map(({ value }) => value) : list;
  const form = kind === "day" ? t.day : kind === "count" ? t.count : kind === "number" ? t.number : "";
  const choices = options.map(({ value, title }) =>
    title[language] === value ? value : `${value}: ${title[language]}`,
  );
  const isFigure = kind === "count" || kind === "number";
  const until = asOf !== null && isFigure ? `${t.asOf} ${printDay(asOf)}.` : "";
  const hint = [required ? t.required : "", form, until, choices.join("; ")].filter(Boolean).join(" ");
  return { list: values, hint: hint || null, required };
}
