import { describe, expect, it } from "vitest";
import { deriveAccountState, overlaps } from "./account-state.ts";

const span = { validFrom: "2026-01-05", validUntil: "2026-03-31", deactivated: false };

describe("state of an account", () => {
  it.each([
    ["2026-01-04", "notYet"],
    ["2026-01-05", "active"],
    ["2026-03-31", "active"],
    ["2026-04-01", "ended"],
  ])("on %s it is %s", (day, state) => {
    expect(deriveAccountState(span, day)).toBe(state);
  });

  it("is deactivated on any day once closed", () => {
    expect(deriveAccountState({ ...span, deactivated: true }, "2026-02-01")).toBe("deactivated");
  });
});

describe("overlap of spans", () => {
  it.each([
    ["2026-04-01", null, false],
    ["2026-03-31", null, true],
    ["2025-01-01", "2026-01-04", false],
    ["2025-01-01", "2026-01-05", true],
  ])("with %s to %s: %s", (validFrom, validUntil, expected) => {
    expect(overlaps(span, { validFrom, validUntil })).toBe(expected);
    expect(overlaps({ validFrom, validUntil }, span)).toBe(expected);
  });
});
