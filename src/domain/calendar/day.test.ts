import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, Day, dayNumber, dayOfNumber, daysBetween, isDay, weekday } from "./day.ts";

describe("a calendar day", () => {
  it.each(["2025-06-30", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("takes %s", (day) => {
    expect(isDay(day)).toBe(true);
    expect(Day.safeParse(day).success).toBe(true);
  });

  it.each(["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-06-31", "2025-6-3", "30/06/2025", ""])(
    "refuses %s",
    (day) => {
      expect(isDay(day)).toBe(false);
      expect(Day.safeParse(day).success).toBe(false);
    },
  );

  it("counts days across months, leap years and centuries", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2025-07-01", -1)).toBe("2025-06-30");
    expect(daysBetween("2025-06-30", "2025-07-01")).toBe(1);
    expect(daysBetween("1900-01-01", "2000-01-01")).toBe(36_524);
    expect(dayNumber("1970-01-01")).toBe(0);
  });

  it("knows the weekday", () => {
    expect(weekday("2025-07-01")).toBe(2);
    expect(weekday("2025-06-29")).toBe(7);
    expect(weekday("1969-12-29")).toBe(1);
  });

  it("adds months and keeps inside the month", () => {
    expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
    expect(addMonths("2024-12-15", 2)).toBe("2025-02-15");
    expect(addMonths("2025-01-31", -2)).toBe("2024-11-30");
  });

  it("agrees with the platform's calendar on every day tried, both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const day = dayOfNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
      }),
    );
  });
});
