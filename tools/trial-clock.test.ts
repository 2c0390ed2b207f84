import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openTrialClock } from "./trial-clock.ts";

function openClock() {
  const folder = mkdtempSync(join(tmpdir(), "congtam-trial-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return () => openTrialClock(join(folder, "days"), () => Date.parse("2026-11-26T01:00:00Z"));
}

it("goes ahead by days or to a day, and stands there when opened again", () => {
  const open = openClock();
  const clock = open();
  expect(clock.show()).toBe("2026-11-26 08:00 (+0)");
  expect(clock.move("12")).toEqual({ ok: true, text: "2026-12-08 08:00 (+12)" });
  expect(clock.move(" 2027-01-20 ").text).toBe("2027-01-20 08:00 (+55)");
  expect(open().now().toISOString()).toBe("2027-01-20T01:00:00.000Z");
});

it.each(["0", "-3", "2026-11-26", "2020-01-01", "2026-02-30", "ngày mai", "", "9999"])("refuses %j", (typed) => {
  const clock = openClock()();
  expect(clock.move(typed).ok).toBe(false);
  expect(clock.show()).toBe("2026-11-26 08:00 (+0)");
});
