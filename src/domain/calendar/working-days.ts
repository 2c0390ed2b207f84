import { addDays, type Day, weekday } from "./day.ts";

/** What the year's decisions say beside the week: weekdays off (holidays, swaps) and Saturdays worked for them. */
export interface WorkingCalendar {
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
}

/** Monday to Friday but holidays and days given off, and Saturdays worked for a swap. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.work.has(day)) return true;
  return weekday(day) <= 5 && !calendar.off.has(day);
}

/**
 * The day so many working days after (before, where negative) a day; the day itself does not count. 0 is the day itself,
 * working or not. `addWorkingDays("2026-11-27", 1, calendar)` (a Friday) is `"2026-11-30"`.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found, calendar)) left -= 1;
  }
  return found;
}

/** Working days after the first day until the last one: none where it is the same day, negative never. */
export function countWorkingDays(from: Day, until: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day < until; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
