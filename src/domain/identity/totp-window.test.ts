import { describe, expect, it } from "vitest";
import { acceptedCounters, readTotpCode, totpCounter } from "./totp-window.ts";

const rules = { periodSeconds: 30, window: 1, challengeSeconds: 300 };
const now = new Date(59_000);

describe("TOTP window", () => {
  it("numbers the steps as RFC 6238 does", () => {
    expect(totpCounter(now, rules)).toBe(1);
    expect(totpCounter(new Date(1_111_111_109_000), rules)).toBe(37_037_036);
  });

  it("takes one step on each side", () => {
    expect(acceptedCounters(now, null, rules)).toEqual([0, 1, 2]);
  });

  it("refuses a step already used and those before it", () => {
    expect(acceptedCounters(now, 1, rules)).toEqual([2]);
    expect(acceptedCounters(now, 2, rules)).toEqual([]);
  });

  it.each([
    ["123 456", "123456"],
    [" 123-456 ", "123456"],
    ["12345", undefined],
    ["12345a", undefined],
  ])("reads %j", (typed, code) => {
    expect(readTotpCode(typed)).toBe(code);
  });
});
