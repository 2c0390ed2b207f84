import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNumber, printDecimal } from "./numbers.ts";

describe("printing numbers", () => {
  it.each([
    ["1234567.89", "1.234.567,89", "1,234,567.89"],
    ["-1234.50", "-1.234,50", "-1,234.50"],
    ["0", "0", "0"],
    ["999", "999", "999"],
    [1838, "1.838", "1,838"],
    [970640n, "970.640", "970,640"],
  ])("%s is %s and %s", (value, vi, en) => {
    expect(printDecimal(value)).toBe(vi);
    expect(printDecimal(value, "en")).toBe(en);
  });

  it("refuses what is no plain decimal", () => {
    for (const value of ["1e5", "1.234,5", "", Number.NaN, 1e21]) expect(() => printDecimal(value)).toThrow(RangeError);
  });
});

describe("reading numbers", () => {
  it.each([
    ["92,75", "92.75"],
    ["92.75", "92.75"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1.234.567", "1234567"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234", "1234"],
    ["0,125", "0.125"],
    ["1234,567", "1234.567"],
    ["−3", "-3"],
    ["-0,0", "0.0"],
    ["007", "7"],
    ["132", "132"],
  ])("%j is %s", (text, value) => {
    expect(parseNumber(text)).toMatchObject({ ok: true, value });
  });

  it("says what was understood, with the percent sign", () => {
    expect(parseNumber("1234,5 %")).toEqual({
      ok: true,
      value: "1234.5",
      percent: true,
      understood: { vi: "1.234,5%", en: "1,234.5%" },
    });
  });

  it("refuses one separator before three digits with both readings", () => {
    expect(parseNumber("1.234")).toEqual({ ok: false, reason: "ambiguous", readings: ["1234", "1.234"] });
    expect(parseNumber("-12,500")).toEqual({ ok: false, reason: "ambiguous", readings: ["-12500", "-12.500"] });
  });

  it("settles it where only whole numbers are allowed, unless both are whole", () => {
    expect(parseNumber("1.234", { wholeOnly: true })).toMatchObject({ ok: true, value: "1234" });
    expect(parseNumber("12,000", { wholeOnly: true })).toMatchObject({ ok: false, reason: "ambiguous" });
    expect(parseNumber("12,5", { wholeOnly: true })).toMatchObject({ ok: false, reason: "notANumber" });
  });

  it.each(["", " ", "abc", "1.23.456", "1,2,3", "12.34,5", "1.234.5", "1e3", "--5", "%", ".5", "5.", "1 23", "0x10"])(
    "refuses %j",
    (text) => {
      expect(parseNumber(text)).toEqual({ ok: false, reason: "notANumber" });
    },
  );

  it("reads back what it printed, in both languages, or says that it is ambiguous", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.option(fc.integer({ min: 0, max: 99_999 })))
      .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));
    fc.assert(
      fc.property(decimal, fc.constantFrom("vi" as const, "en" as const), (value, language) => {
        const parsed = parseNumber(printDecimal(value, language));
        if (parsed.ok) expect(parsed.value).toBe(value);
        else expect(parsed.reason === "ambiguous" && parsed.readings.includes(value)).toBe(true);
      }),
    );
  });
});
