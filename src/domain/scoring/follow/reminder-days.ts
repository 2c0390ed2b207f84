import type { Day } from "../../calendar/day.ts";
import { addWorkingDays, type WorkingCalendar } from "../../calendar/working-days.ts";

/** Days on which people are reminded, in working days from the last day of a window. */
export interface ReminderDays {
  /** 0 is the last day itself. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export const usualReminderDays: ReminderDays = { before: [7, 3, 1, 0], after: [1, 3] };

/** One reminder of a window: `-3` is three working days before its last day, `0` the day itself, `1` the day after. */
export interface DueReminder {
  readonly offset: number;
  readonly day: Day;
}

/**
 * The reminder that is due on a day: of all whose day has come, the latest. Earlier ones that were missed while nothing
 * ran are passed over: nobody needs to hear on the last day that a week is left. Undefined where none has come yet.
 * @example findDueReminder("2026-11-30", days, "2026-11-27", calendar) // { offset: -1, day: "2026-11-27" }
 */
export function findDueReminder(
  lastDay: Day,
  days: ReminderDays,
  today: Day,
  calendar: WorkingCalendar,
): DueReminder | undefined {
  const offsets = [...days.before.map((count) => (count === 0 ? 0 : -count)), ...days.after];
  return offsets
    .map((offset) => ({ offset, day: addWorkingDays(lastDay, offset, calendar) }))
    .filter((reminder) => reminder.day <= today)
    .sort((one, other) => one.offset - other.offset)
    .at(-1);
}
