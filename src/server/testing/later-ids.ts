import type { Clock } from "../platform/clock.ts";
import { type Ids, makeIds } from "../platform/ids.ts";

/**
 * Identifiers rise with time: those made after the load follow those of the load. Where several processes share a clock
 * that stands, `sinceMoved` says how many milliseconds ago it was set, so that theirs follow one another, too.
 */
export function laterIds(clock: Clock, sinceMoved: () => number = () => 0): Ids {
  return makeIds({ now: () => new Date(clock.now().getTime() + 1000 + sinceMoved()) });
}
