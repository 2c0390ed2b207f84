import { describe, expect, it } from "vitest";
import { eraChanges, eraOf, kindsOfferedOn } from "./era.ts";
import { AreaType, UnitKind } from "./model.ts";
import { areaPrefix, areaTypeLabels, unitKindLabels } from "./unit-labels.ts";

describe("eras of local government", () => {
  it("changes from three to two levels on 1 July 2025", () => {
    expect(eraOf("2004-08-31").code).toBe("threeLevels");
    expect(eraOf("2025-06-30").code).toBe("threeLevels");
    expect(eraOf("2025-07-01").code).toBe("twoLevels");
    expect(eraChanges()).toEqual(["2025-07-01"]);
  });

  it("never offers the district level for later days", () => {
    expect(kindsOfferedOn("2025-06-30", UnitKind.options)).toContain("district");
    expect(kindsOfferedOn("2025-07-01", UnitKind.options)).not.toContain("district");
    expect(kindsOfferedOn("2025-07-01", UnitKind.options)).toHaveLength(UnitKind.options.length - 1);
  });

  it("has words for every kind and type", () => {
    for (const kind of UnitKind.options) expect(unitKindLabels[kind].vi).not.toBe("");
    for (const type of AreaType.options) expect(areaTypeLabels[type].vi.startsWith(areaPrefix(type))).toBe(true);
  });
});
