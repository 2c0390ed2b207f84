import { expect, test } from "vitest";
import { printDay, printInstant, printInstantExactly } from "./dates.ts";

test("days are printed day first", () => {
  expect(printDay("2025-07-01")).toBe("01/07/2025");
  expect(printDay(null)).toBe("");
});

test("instants are printed in the time of Việt Nam", () => {
  expect(printInstant("2026-06-25T00:30:00Z")).toBe("07:30 25/06/2026");
  expect(printInstant("2025-12-31T17:00:00.000Z")).toBe("00:00 01/01/2026");
  expect(printInstantExactly("2025-12-31T17:00:05.000Z")).toBe("00:00:05 01/01/2026");
});
