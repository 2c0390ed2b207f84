import type { SuccessionKind } from "../model.ts";
import type { AdminUnitRows } from "./admin-unit-rows.ts";
import { changeDay, type DraftSuccession, type DraftVersion, districtKey, newKey, provinceKey } from "./draft.ts";
import { type Mapping, oldUnitKey } from "./mapping.ts";

/** The acts of 1 July 2025: provinces, the end of the district level, and one act for each new commune. */
export function buildSuccessions(
  rows: AdminUnitRows,
  mapping: Mapping,
  oldEra: readonly DraftVersion[],
): DraftSuccession[] {
  return [...provinceActs(mapping), ...districtActs(rows, mapping, oldEra), ...communeActs(rows, mapping)];
}

function provinceActs(mapping: Mapping): DraftSuccession[] {
  return [...mapping.newProvinces]
    .filter((code) => mapping.provinceUnitKey(code) !== provinceKey(code))
    .map((code) => ({
      key: newKey(provinceKey(code)),
      kind: "merged",
      effectiveOn: changeDay,
      document: null,
      pairs: mapping.provincePairs
        .filter((pair) => pair.to === code)
        .map((pair) => ({ from: provinceKey(pair.from), to: mapping.provinceUnitKey(code), part: "full" })),
    }));
}

/** Districts ended without one successor each; the island districts became special zones and stand in their acts. */
function districtActs(rows: AdminUnitRows, mapping: Mapping, oldEra: readonly DraftVersion[]): DraftSuccession[] {
  const converted = new Set(rows.mapping.filter((row) => row.old_level === "district").map(oldUnitKey));
  return mapping.provincePairs.map(({ from }) => ({
    key: `districts-of-${provinceKey(from)}`,
    kind: "abolished",
    effectiveOn: changeDay,
    document: null,
    pairs: oldEra
      .filter((old) => old.kind === "district" && old.validTo === changeDay && old.parentKey === provinceKey(from))
      .filter((old) => !converted.has(districtKey(old.officialCode)))
      .map((old) => ({ from: old.unitKey, to: null, part: "full" })),
  }));
}

function communeActs(rows: AdminUnitRows, mapping: Mapping): DraftSuccession[] {
  return rows.communesFrom.flatMap((row): DraftSuccession[] => {
    const pairs = mapping.communePairs.get(row.code);
    const to = mapping.communeUnitKey(row.code);
    if (pairs === undefined || pairs.every((pair) => oldUnitKey(pair) === to)) return [];
    return [
      {
        key: to,
        kind: actKind(pairs),
        effectiveOn: changeDay,
        document: mapping.documentOf(row.province_code),
        pairs: pairs.map((pair) => ({ from: oldUnitKey(pair), to, part: pair.kind })),
      },
    ];
  });
}

function actKind(pairs: readonly AdminUnitRows["mapping"][number][]): SuccessionKind {
  if (pairs.length > 1) return "merged";
  return pairs[0]?.kind === "partial" ? "split" : "renamed";
}
