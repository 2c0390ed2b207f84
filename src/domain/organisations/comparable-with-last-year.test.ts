import { describe, expect, it } from "vitest";
import { comparableWithLastYear } from "./comparable-with-last-year.ts";
import { sampleId, sampleProvince, sampleSuccession } from "./sample-organisation.fixture.ts";

const world = { ...sampleProvince(), links: [] };
const compare = (unit: number, year: number) => comparableWithLastYear(sampleId(unit), year, world);

describe("change against last year", () => {
  it("stands for a body that stayed the same", () => {
    expect(compare(2, 2024)).toEqual({ comparable: true, because: "sameUnit", previousUnitId: sampleId(2) });
    expect(compare(1, 2025)).toMatchObject({ comparable: true });
  });

  it.each([
    ["new commune, its first year", 6, 2025, "merged", "2025-07-01"],
    ["new commune, a half year before", 6, 2026, "merged", "2025-07-01"],
    ["commune that lives on, levels changed", 5, 2025, "eraChanged", "2025-07-01"],
    ["commune that lives on, a half year before", 5, 2026, "eraChanged", "2025-07-01"],
    ["merged department", 9, 2025, "merged", "2025-03-01"],
    ["merged department, next year", 9, 2026, "merged", "2025-03-01"],
  ] as const)("does not stand: %s", (_, unit, year, because, since) => {
    expect(compare(unit, year)).toEqual({ comparable: false, because, since });
  });

  it("stands again when both years were whole", () => {
    expect(compare(6, 2027)).toMatchObject({ comparable: true });
    expect(compare(5, 2027)).toMatchObject({ comparable: true });
    expect(compare(9, 2027)).toMatchObject({ comparable: true });
  });

  it("does not stand for a unit that did not live", () => {
    expect(compare(2, 2026)).toEqual({ comparable: false, because: "notLiving" });
    expect(compare(6, 2024)).toEqual({ comparable: false, because: "notLiving" });
    expect(comparableWithLastYear(sampleId(6), 2025, { ...world, successions: [] })).toEqual({
      comparable: false,
      because: "newUnit",
      since: "2025-07-01",
    });
  });

  it("stands where the owner links a body of last year", () => {
    const link = { unitId: sampleId(9), year: 2025, previousUnitId: sampleId(7), reason: "Giữ nguyên bộ tiêu chí" };
    expect(comparableWithLastYear(sampleId(9), 2025, { ...world, links: [link] })).toEqual({
      comparable: true,
      because: "linked",
      previousUnitId: sampleId(7),
      reason: "Giữ nguyên bộ tiêu chí",
    });
  });

  it("is not broken by the transfer of single duties", () => {
    const transfer = sampleSuccession(3, "transferred", "2026-05-01", [[9, 1, "partial"]]);
    expect(comparableWithLastYear(sampleId(9), 2027, { ...world, successions: [transfer] })).toMatchObject({
      comparable: true,
    });
  });
});
