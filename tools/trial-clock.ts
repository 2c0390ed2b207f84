import { readFileSync, writeFileSync } from "node:fs";
import { type Clock, dayInVietnam, momentInVietnam } from "../src/server/platform/clock.ts";

const dayMs = 86_400_000;

/** A clock that runs like any other, ahead by as many days as its file says; it never goes back. */
export interface TrialClock extends Clock {
  /** Takes `12` (days further) or `2027-01-20` (that day at the same time of day); gives what it shows then, or why not. */
  move(typed: string): { readonly ok: boolean; readonly text: string };
  show(): string;
}

/** Opens the clock of a file; `now` is the present without it, in milliseconds. */
export function openTrialClock(file: string, now: () => number = Date.now): TrialClock {
  let days = readDays(file);
  const clock = { now: () => new Date(now() + days * dayMs) };
  const show = () => `${momentInVietnam(clock.now())} (+${days})`;
  return {
    ...clock,
    show,
    move(typed) {
      const further = readMove(typed.trim(), dayInVietnam(clock.now()));
      if (further === undefined || further <= 0 || days + further > 3660) {
        return {
          ok: false,
          text: "Gõ số ngày (ví dụ 12) hoặc một ngày về sau (ví dụ 2027-01-20), trong vòng mười năm. / Type a number of days (12) or a later day (2027-01-20), within ten years.",
        };
      }
      days += further;
      writeFileSync(file, String(days));
      return { ok: true, text: show() };
    },
  };
}

function readDays(file: string): number {
  try {
    const days = readFileSync(file, "utf8").trim();
    if (!/^\d{1,4}$/.test(days)) throw new Error(`${file} must hold a whole number of days; remove it to begin anew`);
    return Number(days);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

/** Whole days from today to what was typed. */
function readMove(typed: string, today: string): number | undefined {
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined;
  try {
    return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(typed), { largestUnit: "day" }).days;
  } catch {
    return undefined;
  }
}
