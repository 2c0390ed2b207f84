import { addDays, type Day } from "../../domain/calendar/day.ts";

/** Where the instant comes from; tests and demonstrations inject their own. SQL never asks for the time itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar day in Việt Nam of an instant. */
export function dayInVietnam(instant: Date): string {
  return inVietnam(instant).toPlainDate().toString();
}

/** Day and time of day in Việt Nam of an instant: `2026-11-23 07:30`. */
export function momentInVietnam(instant: Date): string {
  return inVietnam(instant).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
}

/** The one place that knows the zone. */
function inVietnam(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO("Asia/Ho_Chi_Minh");
}

/** The first instant of a calendar day in Việt Nam. */
export function startOfDayInVietnam(day: string): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime("Asia/Ho_Chi_Minh").toInstant();
  return new Date(start.epochMilliseconds);
}

/** The last instant (in milliseconds) of a calendar day in Việt Nam; days that nobody will see count as the last one. */
export function endOfDayInVietnam(day: Day): Date {
  const last = "2999-12-31";
  return new Date(startOfDayInVietnam(addDays(day < last ? day : last, 1)).getTime() - 1);
}
