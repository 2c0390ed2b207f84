import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveTree, subtreeIds, walkTree } from "./derive-tree.ts";
import { sampleId, sampleProvince, sampleVersion } from "./sample-organisation.fixture.ts";

const { versions } = sampleProvince();
const shape = (day: string) =>
  [...walkTree(deriveTree(versions, day))].map((node) => [node.depth, node.version.unitId]);

describe("the tree of a day", () => {
  it("has three levels until 30 June 2025 and two since", () => {
    expect(shape("2025-06-30")).toEqual([
      [0, sampleId(1)],
      [1, sampleId(9)],
      [1, sampleId(2)],
      [2, sampleId(3)],
      [2, sampleId(4)],
      [2, sampleId(5)],
    ]);
    expect(shape("2025-07-01")).toEqual([
      [0, sampleId(1)],
      [1, sampleId(9)],
      [1, sampleId(6)],
      [1, sampleId(5)],
    ]);
    expect(shape("2004-08-30")).toEqual([]);
  });

  it("shows what was believed at an earlier instant", () => {
    const rows = [
      sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null }),
      sampleVersion({ unit: 2, nameVi: "Sở Nội Vụ", recordedUntil: "2026-02-01T03:00:00.000Z" }),
      sampleVersion({ unit: 2, version: 1, nameVi: "Sở Nội vụ", recordedAt: "2026-02-01T03:00:00Z" }),
    ];
    const nameAt = (knownAt?: string) => deriveTree(rows, "2026-03-01", knownAt).roots[0]?.children[0]?.version.nameVi;
    expect(nameAt()).toBe("Sở Nội vụ");
    expect(nameAt("2026-01-31T00:00:00Z")).toBe("Sở Nội Vụ");
    expect(nameAt("2026-02-01T03:00:00Z")).toBe("Sở Nội vụ");
    expect(deriveTree(rows, "2026-03-01", "2025-12-31T00:00:00Z").roots).toEqual([]);
  });

  it("names units without a living parent and units in a circle", () => {
    const rows = [
      sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null }),
      sampleVersion({ unit: 2, parentId: sampleId(99) }),
      sampleVersion({ unit: 3, parentId: sampleId(4) }),
      sampleVersion({ unit: 4, parentId: sampleId(3) }),
    ];
    const tree = deriveTree(rows, "2026-01-01");
    expect(tree.orphans.map((version) => version.unitId)).toEqual([sampleId(2), sampleId(3), sampleId(4)]);
  });

  it("gives the branch below a unit", () => {
    const tree = deriveTree(versions, "2025-06-30");
    expect(subtreeIds(tree, sampleId(2))).toEqual([sampleId(2), sampleId(3), sampleId(4), sampleId(5)]);
    expect(subtreeIds(tree, sampleId(6))).toEqual([]);
  });

  it("loses no living unit, whatever the order of the rows", () => {
    const rows = versions.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        const mixed = order.flatMap((index) => versions[index] ?? []);
        expect(deriveTree(mixed, "2025-06-30").roots).toEqual(deriveTree(versions, "2025-06-30").roots);
      }),
    );
  });
});
