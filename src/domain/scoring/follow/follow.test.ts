import { describe, expect, it } from "vitest";
import { findDueReminder, usualReminderDays } from "./reminder-days.ts";
import { deriveStanding, isLate, percentDone } from "./unit-standing.ts";

const calendar = { off: new Set(["2026-12-31"]), work: new Set<string>() };

describe("the reminder of a window that ends on Monday 7 December", () => {
  it.each([
    ["2026-11-25", undefined],
    ["2026-11-26", -7],
    ["2026-11-30", -7],
    ["2026-12-02", -3],
    ["2026-12-04", -1],
    ["2026-12-06", -1],
    ["2026-12-07", 0],
    ["2026-12-08", 1],
    ["2026-12-31", 3],
  ])("on %s is %s", (today, offset) => {
    expect(findDueReminder("2026-12-07", usualReminderDays, today, calendar)?.offset).toBe(offset);
  });

  it("does not exist where no days are set", () => {
    expect(findDueReminder("2026-12-07", { before: [], after: [] }, "2026-12-07", calendar)).toBeUndefined();
  });
});

describe("the standing of a unit", () => {
  it.each([
    [null, [], "notStarted"],
    ["drafting", [], "notStarted"],
    ["drafting", ["1.1"], "filling"],
    ["checking", ["1.1"], "awaitingHead"],
    ["approved", ["1.1"], "approved"],
    ["submitted", [], "submitted"],
  ] as const)("with a sheet %s and entries %j is %s", (sheetState, self, standing) => {
    expect(deriveStanding({ sheetState, self })).toBe(standing);
  });

  it("counts only what is asked, and is whole only when nothing is missing", () => {
    expect(percentDone(["1", "2", "3"], ["1", "2", "9"])).toBe(66);
    expect(percentDone(["1", "2", "3"], ["1", "2", "3"])).toBe(100);
    expect(percentDone([], [])).toBe(100);
  });

  it("is late once the window has closed, unless it is open again for this unit", () => {
    const at = (text: string) => new Date(text);
    const windows = [
      { stage: "self" as const, opensAt: at("2026-11-01T00:00:00Z"), closesAt: at("2026-12-01T10:00:00Z") },
    ];
    const schedule = { windows, reopenings: [] };
    const now = at("2026-12-01T10:00:00Z");
    expect(isLate(schedule, "u", "filling", at("2026-12-01T09:59:59Z"))).toBe(false);
    expect(isLate(schedule, "u", "filling", now)).toBe(true);
    expect(isLate(schedule, "u", "submitted", now)).toBe(false);
    const until = at("2026-12-05T10:00:00Z");
    const reopening = {
      id: "r",
      unitId: "u",
      stage: "self" as const,
      until,
      reason: "",
      createdAt: now,
      endedAt: null,
    };
    expect(isLate({ windows, reopenings: [reopening] }, "u", "filling", now)).toBe(false);
    expect(isLate({ windows, reopenings: [reopening] }, "v", "filling", now)).toBe(true);
  });
});
