import { z } from "zod";
import type { Day } from "../../calendar/day.ts";
import { addWorkingDays, type WorkingCalendar } from "../../calendar/working-days.ts";
import type { ReminderDays } from "./reminder-days.ts";

/** How something open stands to its end: near, by the first day of reminders, or over. */
export const DueMark = z.enum(["soon", "late"]);
export type DueMark = z.infer<typeof DueMark>;

/** What is known of the end of a window on a day. */
export interface DueMoment {
  readonly lastDay: Day;
  /** Its instant has passed. */
  readonly isOver: boolean;
  readonly today: Day;
  readonly days: ReminderDays;
  readonly calendar: WorkingCalendar;
}

/**
 * The mark of what is still open: late once the window is over, soon from the first day on which people are reminded
 * before its end; null earlier, and where nobody is reminded before.
 * @example markDue({ lastDay: "2026-11-30", isOver: false, today: "2026-11-27", days, calendar }) // "soon"
 */
export function markDue({ lastDay, isOver, today, days, calendar }: DueMoment): DueMark | null {
  if (isOver) return "late";
  if (days.before.length === 0) return null;
  return today >= addWorkingDays(lastDay, -Math.max(...days.before), calendar) ? "soon" : null;
}
