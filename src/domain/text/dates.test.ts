import { describe, expect, it } from "vitest";
import { isClockTime, parseDay, printDay, printLongDay, printLongMoment, printMoment } from "./dates.ts";

describe("printing days and times", () => {
  it("uses the forms of documents", () => {
    expect(printDay("2026-01-05")).toBe("05/01/2026");
    expect(printLongDay("2026-01-05")).toBe("ngày 05 tháng 01 năm 2026");
    expect(printLongDay("2026-01-05", "en")).toBe("5 January 2026");
    expect(printMoment({ day: "2026-01-05", time: "07:30" })).toBe("07:30 05/01/2026");
    expect(printLongMoment({ day: "2026-01-05", time: "14:30" })).toBe("14 giờ 30 phút, ngày 05 tháng 01 năm 2026");
    expect(printLongMoment({ day: "2026-01-05", time: "14:30" }, "en")).toBe("14:30, 5 January 2026");
  });

  it("refuses wrong days and times", () => {
    expect(() => printDay("2026-02-30")).toThrow(RangeError);
    expect(() => printMoment({ day: "2026-01-05", time: "7:30" })).toThrow(RangeError);
    expect(isClockTime("23:59")).toBe(true);
    expect(isClockTime("24:00")).toBe(false);
  });
});

describe("reading days", () => {
  it.each([
    ["05/01/2026", "2026-01-05"],
    ["5/1/2026", "2026-01-05"],
    [" 29/02/2024 ", "2024-02-29"],
  ])("%j is %s", (text, day) => {
    expect(parseDay(text)).toEqual({ ok: true, day });
  });

  it.each([
    ["01/13/2026", "noSuchDay"],
    ["29/02/2025", "noSuchDay"],
    ["05/01/26", "shortYear"],
    ["2026-01-05", "notADay"],
    ["05-01-2026", "notADay"],
    ["hôm nay", "notADay"],
  ])("%j is refused as %s", (text, reason) => {
    expect(parseDay(text)).toEqual({ ok: false, reason });
  });
});
