import { expect, test } from "vitest";
import { instantOf, momentOf } from "./vietnam-moment.ts";

test.each([
  ["17:00", "2026-01-05T10:00:00.000Z"],
  ["7:05", "2026-01-05T00:05:00.000Z"],
  ["17h00", "2026-01-05T10:00:00.000Z"],
  ["17 giờ 30", "2026-01-05T10:30:00.000Z"],
  ["24:00", undefined],
  ["17", undefined],
  ["", undefined],
])("%s on a day in Việt Nam", (time, instant) => {
  expect(instantOf({ day: "2026-01-05", time })).toBe(instant);
});

test("a moment goes there and back, also where the day differs from that of Greenwich", () => {
  for (const instant of ["2026-01-05T10:00:00.000Z", "2026-01-04T17:30:00.000Z", "2025-12-31T23:59:00.000Z"]) {
    expect(instantOf(momentOf(instant))).toBe(instant);
  }
  expect(momentOf("2026-01-04T17:30:00Z")).toEqual({ day: "2026-01-05", time: "00:30" });
  expect(instantOf({ day: null, time: "17:00" })).toBeUndefined();
});
