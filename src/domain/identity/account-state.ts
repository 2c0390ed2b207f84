import type { Day } from "../calendar/day.ts";
import type { AccountState } from "./model.ts";

/** The days of something given for a time; `validUntil` is its last day, null while it is open. */
export interface DaySpan {
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}

/** True on the first day, the last day and between. */
export function isWithin(span: DaySpan, day: Day): boolean {
  return span.validFrom <= day && (span.validUntil === null || day <= span.validUntil);
}

/** True where two spans share a day. */
export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return (
    (b.validUntil === null || a.validFrom <= b.validUntil) && (a.validUntil === null || b.validFrom <= a.validUntil)
  );
}

/** Whether an account may be used on the day, and if not why. */
export function deriveAccountState(account: DaySpan & { readonly deactivated: boolean }, day: Day): AccountState {
  if (account.deactivated) return "deactivated";
  if (day < account.validFrom) return "notYet";
  return isWithin(account, day) ? "active" : "ended";
}
