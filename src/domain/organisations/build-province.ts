import type { Succession, Unit, UnitId, UnitVersion } from "./model.ts";
import type { AdminUnitRows } from "./province-data/admin-unit-rows.ts";
import type { BuildNote, DraftVersion } from "./province-data/draft.ts";
import { readMapping } from "./province-data/mapping.ts";
import { buildNewEra } from "./province-data/new-era.ts";
import { buildOldEra } from "./province-data/old-era.ts";
import { buildSuccessions } from "./province-data/succession-acts.ts";

/** A province of now (34) with all it was made of, or one of the 63 of before with what became of it. */
export interface ProvinceChoice {
  readonly code: string;
  readonly era: "threeLevels" | "twoLevels";
}

export interface BuildContext {
  readonly recordedAt: string;
  /**
   * A new id for a key such as "commune:01273"; asked once for each key. Keys are stable, so a caller who makes ids
   * from them builds the same province twice.
   */
  readonly idFor: (key: string) => string;
}

export type ProvinceBuild =
  | {
      readonly ok: true;
      readonly units: readonly Unit[];
      readonly versions: readonly UnitVersion[];
      readonly successions: readonly Succession[];
      readonly notes: readonly BuildNote[];
    }
  | { readonly ok: false; readonly reason: "noSuchProvince"; readonly known: readonly string[] };

/**
 * Provinces, districts and communes of one province through both eras, with the real mapping of 1 July 2025, from the
 * rows of `data/admin-units`. Deterministic but for the ids.
 */
export function buildProvince(rows: AdminUnitRows, choice: ProvinceChoice, context: BuildContext): ProvinceBuild {
  const oldCodes = oldProvinceCodes(rows, choice);
  if (oldCodes === undefined) {
    const known = choice.era === "twoLevels" ? rows.provincesFrom : rows.provincesBefore;
    return { ok: false, reason: "noSuchProvince", known: known.map((row) => row.code) };
  }
  const mapping = readMapping(rows, oldCodes);
  const oldEra = buildOldEra(rows, oldCodes);
  const drafts = joinUnchanged([...oldEra, ...buildNewEra(rows, mapping, oldEra)]);
  const acts = buildSuccessions(rows, mapping, oldEra).filter((act) => act.pairs.length > 0);
  const ids = new Map<string, UnitId>();
  const unitId = (key: string): UnitId => {
    const id = ids.get(key) ?? (context.idFor(key) as UnitId);
    ids.set(key, id);
    return id;
  };
  const versions = drafts.map(
    ({ unitKey, parentKey, ...draft }): UnitVersion => ({
      ...draft,
      id: context.idFor(`${unitKey} from ${draft.validFrom}`),
      unitId: unitId(unitKey),
      parentId: parentKey === null ? null : unitId(parentKey),
      nameEn: null,
      recordedAt: context.recordedAt,
      recordedUntil: null,
    }),
  );
  const successions = acts.map(
    ({ key, pairs, ...act }): Succession => ({
      ...act,
      id: context.idFor(`act ${key}`),
      pairs: pairs.map(({ from, to, part }) => ({
        fromUnitId: unitId(from),
        toUnitId: to === null ? null : unitId(to),
        part,
      })),
      recordedAt: context.recordedAt,
      recordedUntil: null,
    }),
  );
  const units = [...ids.values()].map((id): Unit => ({ id, authenticity: "official" }));
  return { ok: true, units, versions, successions, notes: mapping.notes };
}

function oldProvinceCodes(rows: AdminUnitRows, { code, era }: ProvinceChoice): ReadonlySet<string> | undefined {
  if (era === "threeLevels") return rows.provincesBefore.some((row) => row.code === code) ? new Set([code]) : undefined;
  const found = rows.provincesFrom.find((row) => row.code === code);
  return found === undefined ? undefined : new Set(found.predecessor_codes);
}

/** A body that goes on under the same description has one version, not two that meet on the change day. */
function joinUnchanged(drafts: readonly DraftVersion[]): DraftVersion[] {
  const last = new Map<string, number>();
  const joined: DraftVersion[] = [];
  for (const draft of drafts) {
    const index = last.get(draft.unitKey);
    const previous = index === undefined ? undefined : joined[index];
    if (index !== undefined && previous !== undefined && sameBody(previous, draft)) {
      joined[index] = { ...previous, validTo: draft.validTo };
      continue;
    }
    last.set(draft.unitKey, joined.push(draft) - 1);
  }
  return joined;
}

function sameBody(a: DraftVersion, b: DraftVersion): boolean {
  return a.validTo === b.validFrom && a.nameVi === b.nameVi && a.areaType === b.areaType && a.parentKey === b.parentKey;
}
