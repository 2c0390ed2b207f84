import { expect, it } from "vitest";
import { markDue } from "./due-mark.ts";
import { usualReminderDays } from "./reminder-days.ts";

const calendar = { off: new Set<string>(), work: new Set<string>() };

it.each([
  // 30/11/2026 is a Monday; seven working days before it is Thursday, 19/11.
  ["2026-11-18", false, usualReminderDays, null],
  ["2026-11-19", false, usualReminderDays, "soon"],
  ["2026-11-30", false, usualReminderDays, "soon"],
  ["2026-11-30", true, usualReminderDays, "late"],
  ["2026-12-10", true, { before: [], after: [] }, "late"],
  ["2026-11-30", false, { before: [], after: [1] }, null],
  ["2026-11-29", false, { before: [0], after: [] }, null],
] as const)("on %s, over: %s", (today, isOver, days, mark) => {
  expect(markDue({ lastDay: "2026-11-30", isOver, today, days, calendar })).toBe(mark);
});
