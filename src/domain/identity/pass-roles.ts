import { addDays, type Day } from "../calendar/day.ts";
import { type DaySpan, overlaps } from "./account-state.ts";

/** A role given to an account in a unit, for a span of days. */
export interface Assigned extends DaySpan {
  readonly id: string;
  readonly accountId: string;
  readonly roleCode: string;
}

export interface RolePassing {
  /** Ends with this last day in the old unit. */
  readonly end: readonly { readonly id: string; readonly lastDay: Day }[];
  /** Would have begun later in the old unit and never does. */
  readonly withdraw: readonly string[];
  /** Counts in the new unit instead, on the days that were left. */
  readonly give: readonly Omit<Assigned, "id">[];
}

/**
 * What becomes of the roles in a unit that passes to another one on a day: the days before stay as they were, the days
 * from then on are held in the successor. Days on which the person holds the same role there already are not given twice.
 */
export function passRoles(old: readonly Assigned[], there: readonly Assigned[], day: Day): RolePassing {
  const counting = old.filter(({ validUntil }) => validUntil === null || validUntil >= day);
  return {
    end: counting.filter((role) => role.validFrom < day).map(({ id }) => ({ id, lastDay: addDays(day, -1) })),
    withdraw: counting.filter((role) => role.validFrom >= day).map(({ id }) => id),
    give: counting.flatMap((role) => {
      const validFrom = role.validFrom < day ? day : role.validFrom;
      const span = { validFrom, validUntil: role.validUntil };
      const same = there.filter((one) => one.accountId === role.accountId && one.roleCode === role.roleCode);
      return without(span, same).map((free) => ({ accountId: role.accountId, roleCode: role.roleCode, ...free }));
    }),
  };
}

/** The days of a span that none of the taken ones covers. */
function without(span: DaySpan, taken: readonly DaySpan[]): DaySpan[] {
  const first = taken.find((one) => overlaps(one, span));
  if (first === undefined) return [{ validFrom: span.validFrom, validUntil: span.validUntil }];
  const before = span.validFrom < first.validFrom ? [{ ...span, validUntil: addDays(first.validFrom, -1) }] : [];
  const goesOn = first.validUntil !== null && (span.validUntil === null || first.validUntil < span.validUntil);
  const after = goesOn ? [{ ...span, validFrom: addDays(first.validUntil, 1) }] : [];
  return [...before, ...after].flatMap((part) => without(part, taken));
}
