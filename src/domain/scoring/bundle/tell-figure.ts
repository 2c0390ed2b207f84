import { sameText, type Text } from "../finding.ts";
import { printColumn } from "../print-column.ts";
import { isColumnField } from "./column-figures.ts";
import { wordIn } from "./word-in.ts";

const states: Readonly<Record<string, Text>> = {
  scored: { vi: "đã chấm", en: "scored" },
  notApplicable: { vi: "không áp dụng", en: "not applicable" },
  faulty: { vi: "thiếu hoặc sai số liệu", en: "inputs missing or wrong" },
  notSubmitted: { vi: "chưa nộp số liệu", en: "nothing submitted" },
  incomplete: { vi: "thiếu hoặc sai số liệu", en: "inputs missing or wrong" },
  complete: { vi: "đủ số liệu", en: "all inputs" },
};

interface OfFigure {
  /** Empty for a unit as a whole, and for its bonus and penalty. */
  readonly component: string;
  readonly field: string;
}

/**
 * A figure of a result or difference in words: states and decided columns as people read them, others as they stand.
 * @example tellFigure({ component: "1.1", field: "state" }, "faulty").vi // "thiếu hoặc sai số liệu"
 */
export function tellFigure({ component, field }: OfFigure, value: string | null | undefined): Text {
  if (value === null || value === undefined) return { vi: "(trống)", en: "(nothing)" };
  const own = sameText(value);
  if (isColumnField(field)) {
    try {
      return printColumn(undefined, { component, field }, value);
    } catch {
      // Of a bundle that somebody made: no column, so as it stands.
      return own;
    }
  }
  return field === "state" || field === "inputs" ? (wordIn(states, value) ?? own) : own;
}
