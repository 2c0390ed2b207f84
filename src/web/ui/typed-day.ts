import { isDay } from "../../domain/calendar/day.ts";

/**
 * Reads a day as officers type it, day first: "1/7/2025", "01-07-2025", "01.07.2025", "01072025" are all 2025-07-01.
 * Two-digit years, impossible days and anything else are refused (undefined), never guessed.
 */
export function readTypedDay(text: string): string | undefined {
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const [, date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}
