import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "./day.ts";
import { addWorkingDays, countWorkingDays, isWorkingDay } from "./working-days.ts";

// Tết Dương lịch 2026: Friday 2 January was given off and worked on Saturday 10 January.
const calendar = { off: new Set(["2026-01-01", "2026-01-02"]), work: new Set(["2026-01-10"]) };

it.each([
  ["2026-11-27", 1, "2026-11-30"],
  ["2026-11-30", -1, "2026-11-27"],
  ["2026-11-28", 0, "2026-11-28"],
  ["2025-12-31", 1, "2026-01-05"],
  ["2026-01-05", -1, "2025-12-31"],
  ["2026-01-09", 1, "2026-01-10"],
  ["2026-01-09", 2, "2026-01-12"],
] as const)("%s and %i working days is %s", (day, count, expected) => {
  expect(addWorkingDays(day, count, calendar)).toBe(expected);
});

it("lands on a working day and comes back to it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 30 }), (start, count) => {
      const day = addDays("2025-06-02", start);
      const later = addWorkingDays(day, count, calendar);
      expect(isWorkingDay(later, calendar)).toBe(true);
      expect(countWorkingDays(day, later, calendar)).toBe(count);
      if (isWorkingDay(day, calendar)) expect(addWorkingDays(later, -count, calendar)).toBe(day);
    }),
  );
});
