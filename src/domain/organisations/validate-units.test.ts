import { describe, expect, it } from "vitest";
import type { UnitVersion } from "./model.ts";
import { sampleId, sampleProvince, sampleVersion } from "./sample-organisation.fixture.ts";
import { unitFaultTexts } from "./unit-faults.ts";
import { validateUnitChange, validateUnits } from "./validate-units.ts";

const province = sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null, officialCode: "04" });
const faultsOf = (...versions: UnitVersion[]) => validateUnits([province, ...versions]);

describe("faults of an organisation", () => {
  it("finds none in a sound one", () => {
    expect(validateUnits(sampleProvince().versions)).toEqual([]);
  });

  it("names an empty span", () => {
    expect(faultsOf(sampleVersion({ unit: 2, validFrom: "2025-01-01", validTo: "2025-01-01" }))).toMatchObject([
      { reason: "emptySpan", unitId: sampleId(2), day: "2025-01-01" },
    ]);
  });

  it("names an overlap once, but not two versions that meet", () => {
    const first = sampleVersion({ unit: 2, validTo: "2025-01-01" });
    const met = sampleVersion({ unit: 2, version: 1, validFrom: "2025-01-01" });
    expect(faultsOf(first, met)).toEqual([]);
    const early = { ...met, validFrom: "2024-12-31" };
    expect(faultsOf(first, early)).toEqual([
      { reason: "overlap", unitId: sampleId(2), day: "2024-12-31", until: "2025-01-01" },
    ]);
    expect(faultsOf(early, { ...met, id: sampleId(77), validFrom: "2024-12-31" })).toHaveLength(1);
  });

  it("knows no district after 30 June 2025", () => {
    const district = { unit: 2, kind: "district", areaType: "ruralDistrict" } as const;
    expect(faultsOf(sampleVersion({ ...district }))).toMatchObject([{ reason: "kindNotInEra", day: "2025-07-01" }]);
    expect(faultsOf(sampleVersion({ ...district, validTo: "2025-07-01" }))).toEqual([]);
    expect(faultsOf(sampleVersion({ ...district, validFrom: "2026-01-01" }))).toMatchObject([
      { reason: "kindNotInEra", day: "2026-01-01" },
    ]);
  });

  it("knows the types of territory of each era", () => {
    const commune = { unit: 2, kind: "commune", validFrom: "2025-07-01" } as const;
    expect(faultsOf(sampleVersion({ ...commune, areaType: "specialZone" }))).toEqual([]);
    expect(faultsOf(sampleVersion({ ...commune, areaType: "township" }))).toMatchObject([
      { reason: "areaTypeNotAllowed", areaType: "township" },
    ]);
    expect(faultsOf(sampleVersion(commune))).toMatchObject([{ reason: "areaTypeMissing" }]);
    expect(faultsOf(sampleVersion({ unit: 2, areaType: "ward" }))).toMatchObject([{ reason: "areaTypeNotAllowed" }]);
  });

  it("wants a living parent of the right kind on every day", () => {
    const department = sampleVersion({ unit: 2, validTo: "2025-03-01" });
    const division = { unit: 3, kind: "division", parentId: sampleId(2) } as const;
    expect(faultsOf(department, sampleVersion({ ...division, validTo: "2025-03-01" }))).toEqual([]);
    expect(faultsOf(department, sampleVersion(division))).toMatchObject([
      { reason: "parentNotValid", unitId: sampleId(3), day: "2025-03-01" },
    ]);
    expect(faultsOf(sampleVersion({ unit: 2, parentId: null }))).toMatchObject([{ reason: "parentRequired" }]);
    expect(
      faultsOf(department, sampleVersion({ unit: 3, parentId: sampleId(2), validTo: "2025-03-01" })),
    ).toMatchObject([{ reason: "parentKindNotAllowed", parentKind: "department" }]);
  });

  it("lets a commune stand under the province only since 1 July 2025", () => {
    const commune = sampleVersion({ unit: 2, kind: "commune", areaType: "ruralCommune", validFrom: "2025-06-30" });
    expect(faultsOf(commune)).toMatchObject([{ reason: "parentKindNotAllowed", day: "2025-06-30" }]);
    expect(faultsOf({ ...commune, validFrom: "2025-07-01" })).toEqual([]);
  });

  it("finds circles at each of their members", () => {
    const a = sampleVersion({ unit: 2, kind: "other", parentId: sampleId(3) });
    const b = sampleVersion({ unit: 3, kind: "other", parentId: sampleId(2), validFrom: "2020-01-01" });
    const reasons = faultsOf({ ...a, validFrom: "2020-01-01" }, b).map((fault) => [fault.reason, fault.day]);
    expect(reasons).toEqual([
      ["cycle", "2020-01-01"],
      ["cycle", "2020-01-01"],
    ]);
    expect(faultsOf(sampleVersion({ unit: 2, kind: "other", parentId: sampleId(2) }))).toMatchObject([
      { reason: "cycle" },
    ]);
  });

  it("finds a code used twice on a day, not on different days", () => {
    const first = sampleVersion({ unit: 2, officialCode: "H14.1", validTo: "2025-03-01" });
    expect(faultsOf(first, sampleVersion({ unit: 3, officialCode: "H14.1", validFrom: "2025-03-01" }))).toEqual([]);
    expect(faultsOf(first, sampleVersion({ unit: 3, officialCode: "H14.1", validFrom: "2025-02-28" }))).toMatchObject([
      { reason: "codeTaken", code: "H14.1", byUnitId: sampleId(2), day: "2025-02-28" },
    ]);
  });

  it("does not look at rows that are no longer believed", () => {
    const wrong = sampleVersion({ unit: 2, parentId: null, recordedUntil: "2026-02-01T00:00:00Z" });
    expect(faultsOf(wrong)).toEqual([]);
  });

  it("blames a change only for what it brings", () => {
    const slip = sampleVersion({ unit: 2, parentId: null });
    const before = [province, slip];
    expect(validateUnitChange(before, [...before, sampleVersion({ unit: 3 })])).toEqual([]);
    expect(validateUnitChange(before, [...before, sampleVersion({ unit: 3, parentId: sampleId(9) })])).toMatchObject([
      { reason: "parentNotValid", unitId: sampleId(3) },
    ]);
  });

  it("has a text for every fault", () => {
    for (const text of Object.values(unitFaultTexts)) expect(text.vi.endsWith(".") && text.en.endsWith(".")).toBe(true);
  });
});
