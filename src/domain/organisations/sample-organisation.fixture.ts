import type { Day } from "../calendar/day.ts";
import type { Succession, SuccessionKind, SuccessionPart, UnitId, UnitVersion } from "./model.ts";

/** Ids for examples and tests: `sampleId(7)` is the same well-formed id every time. */
export function sampleId(number: number): UnitId {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}` as UnitId;
}

/** A version with everything usual filled in; examples state only what matters to them. */
export function sampleVersion(
  stated: Partial<Omit<UnitVersion, "unitId">> & { readonly unit: number; readonly version?: number },
): UnitVersion {
  const { unit, version = 0, ...rest } = stated;
  return {
    id: sampleId(unit * 1000 + version),
    unitId: sampleId(unit),
    officialCode: null,
    nameVi: `Đơn vị ${unit}`,
    nameEn: null,
    shortName: null,
    kind: "department",
    areaType: null,
    parentId: sampleId(1),
    validFrom: "2004-08-31",
    validTo: null,
    recordedAt: "2026-01-01T00:00:00Z",
    recordedUntil: null,
    sourceDocument: null,
    ...rest,
  };
}

/**
 * A small province through both eras: province 1, district 2 with communes 3, 4 and 5, of which 3 and 4 become the new
 * commune 6 and 5 lives on under the province; department 7, merged with 8 into 9 on 1 March 2025.
 */
export function sampleProvince(): { versions: UnitVersion[]; successions: Succession[] } {
  const change: Day = "2025-07-01";
  const [province, district] = [sampleId(1), sampleId(2)];
  const commune = { kind: "commune", areaType: "ruralCommune" } as const;
  const versions = [
    sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null, officialCode: "04" }),
    sampleVersion({
      unit: 2,
      kind: "district",
      areaType: "ruralDistrict",
      parentId: province,
      officialCode: "045",
      validTo: change,
    }),
    sampleVersion({ unit: 3, ...commune, parentId: district, officialCode: "01392", validTo: change }),
    sampleVersion({ unit: 4, ...commune, parentId: district, officialCode: "01393", validTo: change }),
    sampleVersion({ unit: 5, ...commune, parentId: district, officialCode: "01397", validTo: change }),
    sampleVersion({ unit: 5, version: 1, ...commune, officialCode: "01397", validFrom: change }),
    sampleVersion({ unit: 6, ...commune, officialCode: "01392", validFrom: change }),
    sampleVersion({ unit: 7, nameVi: "Sở Nội vụ", validTo: "2025-03-01" }),
    sampleVersion({ unit: 8, nameVi: "Sở Lao động - Thương binh và Xã hội", validTo: "2025-03-01" }),
    sampleVersion({ unit: 9, nameVi: "Sở Nội vụ", validFrom: "2025-03-01" }),
  ];
  const successions = [
    sampleSuccession(1, "merged", change, [
      [3, 6, "full"],
      [4, 6, "full"],
    ]),
    sampleSuccession(2, "merged", "2025-03-01", [
      [7, 9, "full"],
      [8, 9, "full"],
    ]),
  ];
  return { versions, successions };
}

/** An act of succession between sample units: `[from, to, part]`, `to` null for none. */
export function sampleSuccession(
  number: number,
  kind: SuccessionKind,
  effectiveOn: Day,
  pairs: readonly (readonly [number, number | null, SuccessionPart])[],
): Succession {
  return {
    id: sampleId(900_000 + number),
    kind,
    effectiveOn,
    document: null,
    pairs: pairs.map(([from, to, part]) => ({
      fromUnitId: sampleId(from),
      toUnitId: to === null ? null : sampleId(to),
      part,
    })),
    recordedAt: "2026-01-01T00:00:00Z",
    recordedUntil: null,
  };
}
