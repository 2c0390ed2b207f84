import { printInstant } from "../../../../i18n/dates.ts";

/** A moment as it is typed: a day and a time by the clock of Việt Nam. */
export interface TypedMoment {
  readonly day: string | null;
  /** "HH:MM", as typed. */
  readonly time: string;
}

/** Việt Nam keeps +07:00 all year. */
const offset = "+07:00";

/** The instant of a typed moment; undefined where day or time cannot be read. */
export function instantOf({ day, time }: TypedMoment): string | undefined {
  const match = /^([01]?\d|2[0-3])(?::|h|giờ|\.)([0-5]\d)$/.exec(time.trim().replaceAll(" ", ""));
  if (day === null || match === null) return undefined;
  return new Date(`${day}T${match[1]?.padStart(2, "0")}:${match[2]}:00${offset}`).toISOString();
}

/** `momentOf("2026-01-05T10:00:00Z")` is the day 2026-01-05 at 17:00. */
export function momentOf(instant: string): TypedMoment {
  const [time = "", day = ""] = printInstant(instant).split(" ");
  const [date, month, year] = day.split("/");
  return { day: `${year}-${month}-${date}`, time };
}
