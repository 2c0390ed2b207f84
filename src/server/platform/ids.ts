import { randomBytes } from "node:crypto";
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
        counter = randomBytes(2).readUInt16BE() & 0x07ff;
      } else if (++counter > 0x0fff) {
        lastMilliseconds += 1;
        counter = 0;
      }
      const bytes = randomBytes(16);
      bytes.writeUIntBE(lastMilliseconds, 0, 6);
      bytes.writeUInt16BE(0x7000 | counter, 6);
      bytes.writeUInt8(0x80 | ((bytes[8] as number) & 0x3f), 8);
      const hex = bytes.toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
