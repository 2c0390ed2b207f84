import { type Day, isDay } from "../calendar/day.ts";

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function partsOf(day: Day): { year: string; month: string; date: string } {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return { year: day.slice(0, 4), month: day.slice(5, 7), date: day.slice(8, 10) };
}

/** `printDay("2026-01-05")` is `"05/01/2026"`, the same in both languages. */
export function printDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** "ngày 05 tháng 01 năm 2026" as on documents; in English "5 January 2026". */
export function printLongDay(day: Day, language: "vi" | "en" = "vi"): string {
  const { year, month, date } = partsOf(day);
  if (language === "vi") return `ngày ${date} tháng ${month} năm ${year}`;
  return `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`;
}

/** A moment by the clock of Việt Nam: "14 giờ 30 phút, ngày 05 tháng 01 năm 2026"; in English "14:30, 5 January 2026". */
export function printLongMoment(moment: { day: Day; time: string }, language: "vi" | "en" = "vi"): string {
  if (!isClockTime(moment.time)) throw new RangeError(`not a time HH:MM: ${moment.time}`);
  if (language === "en") return `${moment.time}, ${printLongDay(moment.day, "en")}`;
  return `${moment.time.slice(0, 2)} giờ ${moment.time.slice(3)} phút, ${printLongDay(moment.day)}`;
}

/** Short form: "14:30 05/01/2026". */
export function printMoment(moment: { day: Day; time: string }): string {
  if (!isClockTime(moment.time)) throw new RangeError(`not a time HH:MM: ${moment.time}`);
  return `${moment.time} ${printDay(moment.day)}`;
}

/** True for 00:00 to 23:59 with two digits each: "07:30". */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly reason: "notADay" | "noSuchDay" | "shortYear" };

/**
 * Reads a day typed the Vietnamese way: day, month, year with four digits, by slashes ("05/01/2026", "5/1/2026").
 * Never reads month before day, and does not guess the century of "05/01/26".
 */
export function parseDay(input: string): ParsedDay {
  const text = input.trim();
  if (/^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text)) return { ok: false, reason: "shortYear" };
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match === null) return { ok: false, reason: "notADay" };
  const [, date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? { ok: true, day } : { ok: false, reason: "noSuchDay" };
}
