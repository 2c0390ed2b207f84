import { expect, test } from "vitest";
import { readTypedDay } from "./typed-day.ts";

test.each([
  ["1/7/2025", "2025-07-01"],
  ["01/07/2025", "2025-07-01"],
  ["01-07-2025", "2025-07-01"],
  [" 01.07.2025 ", "2025-07-01"],
  ["01072025", "2025-07-01"],
  ["29/02/2024", "2024-02-29"],
])("%s is %s", (text, day) => {
  expect(readTypedDay(text)).toBe(day);
});

test.each(["29/02/2025", "31/04/2025", "1/13/2025", "7/2025", "1/7/25", "2025-07-01", "hôm nay", "", "00/01/2025"])(
  "%s is no day",
  (text) => {
    expect(readTypedDay(text)).toBeUndefined();
  },
);
