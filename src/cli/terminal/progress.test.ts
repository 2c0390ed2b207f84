import { expect, it } from "vitest";
import { startProgress } from "./progress.ts";

/** Tells of work at these milliseconds; gives what was written. */
function write(errIsTerminal: boolean, moments: readonly number[]): string {
  let [said, now] = ["", 0];
  const err = (text: string) => {
    said += text;
  };
  const progress = startProgress({ err, errIsTerminal }, () => now);
  for (const moment of moments) {
    now = moment;
    progress.tell(`at ${moment}`);
  }
  progress.end();
  return said;
}

it("says nothing of short work", () => {
  expect(write(true, [0, 500, 999])).toBe("");
});

it("keeps one line on a terminal and takes it away at the end", () => {
  expect(write(true, [0, 1_000, 1_100, 1_200])).toBe("\r\u001b[Kat 1000\r\u001b[Kat 1200\r\u001b[K");
});

it("writes a line every few seconds elsewhere", () => {
  expect(write(false, [0, 1_000, 3_000, 6_000])).toBe("at 1000\nat 6000\n");
});
