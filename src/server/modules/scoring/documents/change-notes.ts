import type { RankedUnit } from "../../../../domain/scoring/documents/round-result.ts";
import { printPercentChange } from "./print-figures.ts";

const texts = {
  numbered: (notes: string) => `Ghi chú: ${notes}.`,
  nothing: (reasons: string) => `Ghi chú: không so sánh với năm trước: ${reasons}.`,
  noIndex: "-",
};

/** How a ranking tells the change against last year, and why it does not where it does not. */
export interface ChangeNotes {
  /** Whether any unit is compared: only then is there a column of changes. */
  readonly hasColumn: boolean;
  /** "+0,5", or the mark of the note that says why nothing stands there: "(1)". */
  readonly cellOf: (unit: RankedUnit) => string;
  /** Below the table; null where nothing is to be said. */
  readonly note: string | null;
}

/**
 * Every reason is told once, with a mark of its own where some units are compared.
 * @example changeNotes(units).note // "Ghi chú: (1) không so sánh được: đơn vị mới từ 01/07/2025."
 */
export function changeNotes(units: readonly RankedUnit[]): ChangeNotes {
  const hasColumn = units.some((unit) => unit.lastPercent !== null);
  const reasons = [...new Set(units.flatMap(({ notCompared }) => (notCompared === null ? [] : [notCompared])))];
  const markOf = (reason: string) => `(${reasons.indexOf(reason) + 1})`;
  const cellOf = ({ percent, lastPercent, notCompared }: RankedUnit) => {
    if (notCompared !== null) return markOf(notCompared);
    return printPercentChange(lastPercent, percent) || texts.noIndex;
  };
  if (reasons.length === 0) return { hasColumn, cellOf, note: null };
  const note = hasColumn
    ? texts.numbered(reasons.map((reason) => `${markOf(reason)} ${reason}`).join("; "))
    : texts.nothing(reasons.map(withoutLead).join("; "));
  return { hasColumn, cellOf, note };
}

/** The reason alone, where the sentence around it already says that nothing is compared. */
const withoutLead = (reason: string) => reason.replace(/^không so sánh được: /, "");
