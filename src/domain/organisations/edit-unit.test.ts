import { describe, expect, it } from "vitest";
import { deriveTree, walkTree } from "./derive-tree.ts";
import { applyEdit, changeUnit, correctVersion, endUnit, openUnit } from "./edit-unit.ts";
import { findVersionOn } from "./in-force.ts";
import type { UnitDescription, UnitVersion } from "./model.ts";
import { sampleId, sampleProvince, sampleVersion } from "./sample-organisation.fixture.ts";

const now = "2026-02-01T00:00:00Z";
function context() {
  let next = 5_000_000;
  return { now, nextId: () => sampleId(next++) };
}

const department: UnitVersion = sampleVersion({ unit: 2, nameVi: "Sở Nội vụ" });
const versions = [
  sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null }),
  department,
  sampleVersion({ unit: 3, kind: "division", parentId: sampleId(2) }),
];
const described = (changes: Partial<UnitDescription>): UnitDescription => {
  const { officialCode, nameVi, nameEn, shortName, kind, areaType, parentId } = department;
  return { officialCode, nameVi, nameEn, shortName, kind, areaType, parentId, ...changes };
};
const document = { number: "01/2026/QĐ-UBND", date: "2026-01-10" };

describe("a change with an effective day", () => {
  const change = { unitId: sampleId(2), effectiveOn: "2026-02-15", sourceDocument: document };

  it("closes the version and opens the next, and leaves the past as it was", () => {
    const outcome = changeUnit(
      versions,
      { ...change, description: described({ nameVi: "Sở Nội vụ tỉnh" }) },
      context(),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    const after = applyEdit(versions, outcome.edit, now);
    expect(findVersionOn(after, sampleId(2), "2026-02-14")?.nameVi).toBe("Sở Nội vụ");
    expect(findVersionOn(after, sampleId(2), "2026-02-15")).toMatchObject({
      nameVi: "Sở Nội vụ tỉnh",
      sourceDocument: document,
    });
    const rowsSeen = (rows: readonly UnitVersion[]) =>
      [...walkTree(deriveTree(rows, "2026-02-15", "2026-01-31T00:00:00Z"))].map((node) => node.version.id);
    expect(rowsSeen(after)).toEqual(rowsSeen(versions));
    expect(after.filter((version) => version.unitId === sampleId(2))).toHaveLength(3);
  });

  it("refuses a change of nothing, of a unit that does not live, and a second one on the same day", () => {
    expect(changeUnit(versions, { ...change, description: described({}) }, context())).toEqual({
      ok: false,
      reason: "nothingChanged",
    });
    const description = described({ nameVi: "Sở Nội vụ tỉnh" });
    expect(changeUnit(versions, { ...change, unitId: sampleId(9), description }, context())).toMatchObject({
      reason: "notLivingOn",
    });
    expect(
      changeUnit(versions, { ...change, effectiveOn: department.validFrom, description }, context()),
    ).toMatchObject({ reason: "beginsOnThatDay", versionId: department.id });
  });

  it("refuses a change that would break the tree", () => {
    const outcome = changeUnit(
      versions,
      { ...change, description: described({ kind: "division", parentId: sampleId(3) }) },
      context(),
    );
    expect(outcome).toMatchObject({ ok: false, reason: "faults" });
  });
});

describe("a correction", () => {
  const right = {
    versionId: department.id,
    validFrom: department.validFrom,
    validTo: null,
    sourceDocument: null,
  };

  it("moves recorded time alone", () => {
    const outcome = correctVersion(versions, { ...right, description: described({ nameVi: "Sở Nội Vụ" }) }, context());
    if (!outcome.ok) throw new Error(outcome.reason);
    const after = applyEdit(versions, outcome.edit, now);
    expect(findVersionOn(after, sampleId(2), "2010-01-01")?.nameVi).toBe("Sở Nội Vụ");
    expect(findVersionOn(after, sampleId(2), "2010-01-01", "2026-01-31T00:00:00Z")?.nameVi).toBe("Sở Nội vụ");
  });

  it("refuses when nothing differs or the row is already retired", () => {
    expect(correctVersion(versions, { ...right, description: described({}) }, context())).toMatchObject({
      reason: "nothingChanged",
    });
    expect(
      correctVersion(versions, { ...right, versionId: sampleId(99), description: described({}) }, context()),
    ).toMatchObject({ reason: "noSuchVersion" });
  });
});

describe("opening and ending", () => {
  it("opens a unit from a day on", () => {
    const opening = { unitId: sampleId(4), validFrom: "2026-03-01", validTo: null, sourceDocument: document };
    const outcome = openUnit(versions, { ...opening, description: described({ nameVi: "Sở Mới" }) }, context());
    expect(outcome).toMatchObject({ ok: true, edit: { retire: [], insert: [{ nameVi: "Sở Mới" }] } });
    expect(openUnit(versions, { ...opening, description: described({ kind: "district" }) }, context())).toMatchObject({
      ok: false,
      reason: "faults",
    });
  });

  it("ends a unit, but not under the feet of units below it", () => {
    const end = { unitId: sampleId(2), effectiveOn: "2026-03-01" };
    expect(endUnit(versions, end, context())).toMatchObject({
      ok: false,
      reason: "faults",
      faults: [{ reason: "parentNotValid", unitId: sampleId(3) }],
    });
    const leaf = endUnit(versions, { ...end, unitId: sampleId(3) }, context());
    if (!leaf.ok) throw new Error(leaf.reason);
    const after = applyEdit(versions, leaf.edit, now);
    expect(findVersionOn(after, sampleId(3), "2026-02-28")).toBeDefined();
    expect(findVersionOn(after, sampleId(3), "2026-03-01")).toBeUndefined();
    expect(endUnit(after, { ...end, unitId: sampleId(3) }, context())).toMatchObject({ reason: "nothingChanged" });
    expect(endUnit(sampleProvince().versions, { unitId: sampleId(5), effectiveOn: "2025-06-01" }, context())).toEqual({
      ok: false,
      reason: "laterVersions",
      day: "2025-07-01",
    });
  });
});
