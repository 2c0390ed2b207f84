import { expect, it } from "vitest";
import { isMissed } from "./sheet-finding.ts";

const past = new Date(Date.now() - 86_400_000).toISOString();
const later = new Date(Date.now() + 86_400_000).toISOString();
const window = { opensAt: past, closesAt: past, reopenedUntil: null, open: false };

it("a sheet that was not handed in is missed once its window is over, not before it, within it, or where there is none", () => {
  expect(isMissed({ state: "drafting", window })).toBe(true);
  expect(isMissed({ state: "approved", window })).toBe(true);
  expect(isMissed({ state: "submitted", window })).toBe(false);
  expect(isMissed({ state: "drafting", window: { ...window, closesAt: later, open: true } })).toBe(false);
  expect(isMissed({ state: "drafting", window: { ...window, reopenedUntil: later, open: true } })).toBe(false);
  expect(isMissed({ state: "drafting", window: { ...window, opensAt: later, closesAt: later } })).toBe(false);
  expect(isMissed({ state: "drafting", window: { ...window, opensAt: null, closesAt: null } })).toBe(false);
});
