import { isDay } from "../../domain/calendar/day.ts";
import { markUnreadable } from "./unreadable.ts";

/**
 * Reads a day as officers type it, day first: "1/7/2025", "01-07-2025", "01.07.2025", "01072025" are all 2025-07-01.
 * Two-digit years, impossible days and anything else are refused (undefined), never guessed.
 */
export function readTypedDay(text: string): string | undefined {
  const [, date = "", month = "", year = ""] = matchForm(text) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** True of a text in the form of a day, whether or not there is such a day: "31/02/2026", not "abc". */
export function isDayInForm(text: string): boolean {
  return matchForm(text) !== null;
}

function matchForm(text: string): RegExpExecArray | null {
  const typed = text.trim();
  return /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
}

/**
 * A day as it stands in an address, for a field: one that there is not as a person would have typed it.
 * @example findUnreadable(dayInAddress("2026-02-31")) // "31/02/2026"
 */
export function dayInAddress(text: string): string {
  if (isDay(text)) return text;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return markUnreadable(day === undefined ? text : `${day}/${month}/${year}`);
}
