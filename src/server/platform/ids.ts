import { randomInt, randomUUID } from "node:crypto";
import type { Clock } from "./clock.ts";

/** Makes identifiers: UUIDs of version 7, which sort by the time they were made. */
export interface Ids {
  next(): string;
}

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter that rises within one millisecond of one process, and
 * 62 random bits.
 */
export function makeIds(clock: Clock): Ids {
  let lastMilliseconds = 0;
  let counter = 0;
  return {
    next() {
      const now = clock.now().getTime();
      if (now > lastMilliseconds) {
        lastMilliseconds = now;
        counter = randomInt(0x0800);
      } else if (++counter > 0x0fff) {
        lastMilliseconds += 1;
        counter = 0;
      }
      const time = lastMilliseconds.toString(16).padStart(12, "0");
      const position = counter.toString(16).padStart(3, "0");
      // The variant and the random bits stand in the same places of a version 4, which Node makes from a store of chance.
      return `${time.slice(0, 8)}-${time.slice(8)}-7${position}-${randomUUID().slice(19)}`;
    },
  };
}
