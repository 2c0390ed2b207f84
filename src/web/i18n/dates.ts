const zone = "Asia/Ho_Chi_Minh";
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** `printDay("2025-07-01")` is `"01/07/2025"`; an empty day prints as nothing. */
export function printDay(day: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? "");
  return match ? `${match[3]}/${match[2]}/${match[1]}` : "";
}

function pick(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** An instant as people in Việt Nam read it: `printInstant("2026-06-25T00:30:00Z")` is `"07:30 25/06/2026"`. */
export function printInstant(instant: string | null | undefined): string {
  if (!instant) return "";
  const at = pick(new Date(instant));
  return `${at["hour"]}:${at["minute"]} ${at["day"]}/${at["month"]}/${at["year"]}`;
}

/** The same with seconds, for logs. */
export function printInstantExactly(instant: string): string {
  const at = pick(new Date(instant));
  return `${at["hour"]}:${at["minute"]}:${at["second"]} ${at["day"]}/${at["month"]}/${at["year"]}`;
}

/** The calendar day it is now in Việt Nam. */
export function today(): string {
  return dayOf(new Date().toISOString());
}

/** The calendar day of an instant in Việt Nam: `dayOf("2026-01-05T18:00:00Z")` is `"2026-01-06"`. */
export function dayOf(instant: string): string {
  const at = pick(new Date(instant));
  return `${at["year"]}-${at["month"]}-${at["day"]}`;
}
