import { addDays } from "../../../../../domain/calendar/day.ts";
import { countWorkingDays, type WorkingCalendar } from "../../../../../domain/calendar/working-days.ts";
import { findDueReminder, type ReminderDays } from "../../../../../domain/scoring/follow/reminder-days.ts";
import type { Nearness } from "../../../../../domain/scoring/follow/reminder-text.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import { dayInVietnam, momentInVietnam } from "../../../../platform/clock.ts";

/** A reminder that could not go out in these days is not sent any more: nobody needs last month's. */
const staleAfterDays = 4;

/** A reminder that is due at an instant, with how near its end is. */
export interface ReminderNow extends Nearness {
  /** Which of the reminders of this end it is. */
  readonly offset: number;
}

/** The reminder of an end that is due now; undefined where none has come yet or all of them are old. */
export function findReminderNow(
  closesAt: Date,
  { days, calendar, now }: { readonly days: ReminderDays; readonly calendar: WorkingCalendar; readonly now: Date },
): ReminderNow | undefined {
  const [today, lastDay] = [dayInVietnam(now), dayInVietnam(closesAt)];
  const due = findDueReminder(lastDay, days, today, calendar);
  if (due === undefined || due.day < addDays(today, -staleAfterDays)) return undefined;
  return { offset: due.offset, daysLeft: countDaysLeft(), ...untilOf(closesAt) };

  /** An end on a Sunday is not today's on the Friday before, though no working day comes between. */
  function countDaysLeft(): number {
    if (closesAt <= now) return -1;
    return today === lastDay ? 0 : Math.max(1, countWorkingDays(today, lastDay, calendar));
  }
}

/** An instant of a window as people write it: "17:00 ngày 30/11/2026". */
export function untilOf(closesAt: Date): { untilVi: string; untilEn: string } {
  const [day = "", time = ""] = momentInVietnam(closesAt).split(" ");
  const printed = printDay(day);
  return { untilVi: `${time} ngày ${printed}`, untilEn: `${printed} ${time}` };
}
