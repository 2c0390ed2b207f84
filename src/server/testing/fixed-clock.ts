import type { Clock } from "../platform/clock.ts";

/** A clock that stands until it is moved. */
export function fixedClock(start: string): Clock & { set(instant: string): void; advance(milliseconds: number): void } {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    set(instant) {
      time = new Date(instant).getTime();
    },
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
