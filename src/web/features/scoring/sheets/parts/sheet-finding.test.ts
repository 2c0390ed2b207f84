import { expect, it } from "vitest";
import { isMissed } from "./sheet-finding.ts";

const window = { opensAt: null, closesAt: null, reopenedUntil: null, daysLeft: 0, state: "closed" } as const;

it("a sheet that was not handed in is missed once its window is over, not before it, within it, or where there is none", () => {
  expect(isMissed({ state: "drafting", window })).toBe(true);
  expect(isMissed({ state: "approved", window })).toBe(true);
  expect(isMissed({ state: "submitted", window })).toBe(false);
  for (const state of ["none", "coming", "open"] as const) {
    expect(isMissed({ state: "drafting", window: { ...window, state } })).toBe(false);
  }
});
