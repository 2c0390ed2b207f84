/** Where the instant comes from; tests and demonstrations inject their own. SQL never asks for the time itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The one place that knows the zone: the calendar day in Việt Nam of an instant. */
export function dayInVietnam(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO("Asia/Ho_Chi_Minh")
    .toPlainDate()
    .toString();
}
