import { describe, expect, it } from "vitest";
import { printDue, readDue } from "./due-day.ts";
import { fractionToPercent, percentToFraction } from "./percent-text.ts";

describe("fields of a rule", () => {
  it.each([
    ["12-15", "15/12"],
    ["2026-01-31", "31/01/2026"],
  ])("show the due day %s as %s and read it again", (due, shown) => {
    expect(printDue(due)).toBe(shown);
    expect(readDue(shown)).toBe(due);
  });

  it.each(["32/13", "ngày mai", "", "15/"])("leave %j as it was typed", (text) => {
    expect(readDue(text)).toBe(text);
    expect(printDue(text)).toBe(text);
  });

  it.each([
    ["0.705", "70.5"],
    ["1", "100"],
    ["0.8", "80"],
  ])("show the fraction %s as %s percent and read it again", (fraction, percent) => {
    expect(fractionToPercent(fraction)).toBe(percent);
    expect(percentToFraction(percent)).toBe(fraction);
  });
});
