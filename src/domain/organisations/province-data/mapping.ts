import type { SourceDocument } from "../model.ts";
import type { AdminUnitRows } from "./admin-unit-rows.ts";
import { type BuildNote, communeKey, districtKey, newKey, provinceKey } from "./draft.ts";

type MappingRow = AdminUnitRows["mapping"][number];

/** Which old bodies became which new ones, for the provinces that are loaded. */
export interface Mapping {
  /** Codes of the provinces and communes since 1 July 2025 that the loaded ones became. */
  readonly newProvinces: ReadonlySet<string>;
  readonly newCommunes: ReadonlySet<string>;
  readonly provincePairs: readonly { readonly from: string; readonly to: string }[];
  /** Usable pairs by the code of the new commune. */
  readonly communePairs: ReadonlyMap<string, readonly MappingRow[]>;
  readonly provinceUnitKey: (newCode: string) => string;
  readonly communeUnitKey: (newCode: string) => string;
  readonly documentOf: (newProvinceCode: string) => SourceDocument | null;
  readonly notes: readonly BuildNote[];
}

/** Resolutions on communes by new province, as far as a source names them one by one. */
const resolutions: Readonly<Record<string, SourceDocument>> = {
  "04": { number: "1657/NQ-UBTVQH15", date: null },
};

/**
 * Reads the mapping for some old provinces. A body keeps its identity where nothing was joined to it and nothing cut
 * from it: one predecessor, whole, with the same code, and no other successor. All others are new bodies, even those
 * that bear the code and the name of a predecessor.
 */
export function readMapping(rows: AdminUnitRows, provinceCodes: ReadonlySet<string>): Mapping {
  const provincePairs = rows.provincesBefore
    .filter((row) => provinceCodes.has(row.code))
    .map((row) => ({ from: row.code, to: row.successor_code }));
  const newProvinces = new Set(provincePairs.map((pair) => pair.to));
  const joined = new Map(rows.provincesFrom.map((row) => [row.code, row.predecessor_codes]));
  const { communePairs, notes } = usablePairs(rows, provinceCodes);
  return {
    newProvinces,
    newCommunes: new Set(communePairs.keys()),
    provincePairs,
    communePairs,
    provinceUnitKey: (code) => (joined.get(code)?.length === 1 ? provinceKey(code) : newKey(provinceKey(code))),
    communeUnitKey: (code) => {
      const [only, ...others] = communePairs.get(code) ?? [];
      const same = others.length === 0 && only?.kind === "full" && only.old_code === code;
      return same ? communeKey(code) : newKey(communeKey(code));
    },
    documentOf: (code) => resolutions[code] ?? null,
    notes,
  };
}

/** Key of the old body of a pair: five island districts had no communes and became special zones themselves. */
export function oldUnitKey(row: MappingRow): string {
  return row.old_level === "district" ? districtKey(row.old_code) : communeKey(row.old_code);
}

function usablePairs(rows: AdminUnitRows, provinceCodes: ReadonlySet<string>) {
  const successors = new Map(rows.provincesBefore.map((row) => [row.code, row.successor_code]));
  const oldProvince = new Map([
    ...rows.districtsBefore.map((row) => [districtKey(row.code), row.province_code] as const),
    ...rows.communesBefore.map((row) => [communeKey(row.code), row.province_code] as const),
  ]);
  const newProvince = new Map(rows.communesFrom.map((row) => [row.code, row.province_code]));
  const sound: { row: MappingRow; loaded: boolean }[] = [];
  const unsound: BuildNote[] = [];
  for (const row of rows.mapping) {
    const pair = { oldCode: row.old_code, newCode: row.new_code };
    const from = oldProvince.get(oldUnitKey(row));
    const to = newProvince.get(row.new_code);
    const isLoaded = provinceCodes.has(from ?? "");
    if (from === undefined) unsound.push({ reason: "oldUnitUnknown", ...pair });
    else if (successors.get(from) !== to) {
      unsound.push({ reason: "pairCrossesProvinces", ...pair });
      if (isLoaded) unsound.push({ reason: "successorUnknown", oldCode: row.old_code });
    } else sound.push({ row, loaded: isLoaded });
  }
  const reached = new Set(sound.filter((pair) => pair.loaded).map((pair) => pair.row.new_code));
  const communePairs = new Map<string, MappingRow[]>();
  const notes: BuildNote[] = [];
  for (const { row, loaded } of sound) {
    if (!reached.has(row.new_code)) continue;
    const pairs = communePairs.get(row.new_code) ?? [];
    if (loaded) communePairs.set(row.new_code, [...pairs, row]);
    else notes.push({ reason: "predecessorNotLoaded", oldCode: row.old_code, newCode: row.new_code });
  }
  for (const note of unsound) {
    const isHere = note.reason === "successorUnknown" || reached.has(note.newCode);
    if (isHere) notes.push(note);
  }
  return { communePairs, notes };
}
