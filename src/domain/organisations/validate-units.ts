import type { Day } from "../calendar/day.ts";
import { allowedParents } from "./allowed-parents.ts";
import { type Era, eras, isAreaKind } from "./era.ts";
import { isBelieved, isValidOn } from "./in-force.ts";
import type { UnitId, UnitVersion } from "./model.ts";
import type { UnitFault } from "./unit-faults.ts";

type Span = Pick<UnitVersion, "validFrom" | "validTo">;

/**
 * Every fault of an organisation as it is believed now: empty or overlapping spans, kinds and types that the era does
 * not know, parents that are missing, not living or of the wrong kind, circles, a code used twice on one day.
 */
export function validateUnits(versions: readonly UnitVersion[]): UnitFault[] {
  const believed = versions.filter((version) => isBelieved(version));
  const byUnit = groupBy(believed, (version) => version.unitId);
  const byCode = groupBy(believed, (version) => version.officialCode);
  return believed.flatMap((version) => [
    ...spanFaults(version, byUnit.get(version.unitId) ?? []),
    ...kindFaults(version),
    ...parentFaults(version, byUnit),
    ...cycleFaults(version, byUnit),
    ...codeFaults(version, byCode.get(version.officialCode) ?? []),
  ]);
}

/**
 * The faults that a change would bring: those of the organisation after it that were not there before. A province with
 * an old slip in its records can thus still be edited elsewhere.
 */
export function validateUnitChange(before: readonly UnitVersion[], after: readonly UnitVersion[]): UnitFault[] {
  const known = new Set(validateUnits(before).map(faultKey));
  return validateUnits(after).filter((fault) => !known.has(faultKey(fault)));
}

function faultKey(fault: UnitFault): string {
  return JSON.stringify(fault, Object.keys(fault).sort());
}

function spanFaults(version: UnitVersion, own: readonly UnitVersion[]): UnitFault[] {
  const { unitId, validFrom } = version;
  if (version.validTo !== null && version.validTo <= validFrom) {
    return [{ unitId, day: validFrom, reason: "emptySpan" }];
  }
  // Each overlapping pair is named once, at the version that begins later.
  const other = own.find((one) => one !== version && isValidOn(one, validFrom) && beginsBefore(one, version));
  return other === undefined ? [] : [{ unitId, day: validFrom, reason: "overlap", until: other.validTo }];
}

function beginsBefore(a: UnitVersion, b: UnitVersion): boolean {
  return a.validFrom < b.validFrom || (a.validFrom === b.validFrom && a.id < b.id);
}

function kindFaults(version: UnitVersion): UnitFault[] {
  const { unitId, kind, areaType } = version;
  const day = version.validFrom;
  if (!isAreaKind(kind)) {
    return areaType === null ? [] : [{ unitId, day, reason: "areaTypeNotAllowed", areaType, kind }];
  }
  if (areaType === null) return [{ unitId, day, reason: "areaTypeMissing" }];
  for (const { era, from } of erasWithin(version)) {
    if (era.areaParents[kind] === undefined) return [{ unitId, day: from, reason: "kindNotInEra", kind }];
    if (!era.areaTypes[kind]?.includes(areaType)) {
      return [{ unitId, day: from, reason: "areaTypeNotAllowed", areaType, kind }];
    }
  }
  return [];
}

function parentFaults(version: UnitVersion, byUnit: ReadonlyMap<UnitId, readonly UnitVersion[]>): UnitFault[] {
  const { unitId, kind, parentId } = version;
  if (parentId === null) {
    return kind === "province" ? [] : [{ unitId, day: version.validFrom, reason: "parentRequired", kind }];
  }
  const parents = byUnit.get(parentId) ?? [];
  const gap = firstDayWithout(version, parents);
  if (gap !== undefined) return [{ unitId, day: gap, reason: "parentNotValid", parentId }];
  for (const parent of parents) {
    for (const { era, from } of erasWithin(version, parent)) {
      const allowed = allowedParents(kind, era);
      if (allowed === undefined || allowed.includes(parent.kind)) continue;
      return [{ unitId, day: from, reason: "parentKindNotAllowed", kind, parentKind: parent.kind }];
    }
  }
  return [];
}

/** Looks for a circle on every day on which something above the version changes. */
function cycleFaults(version: UnitVersion, byUnit: ReadonlyMap<UnitId, readonly UnitVersion[]>): UnitFault[] {
  const { unitId, parentId } = version;
  if (parentId === null) return [];
  const pending: { readonly at: UnitId; readonly from: Day; readonly to: Day | null; readonly steps: number }[] = [
    { at: parentId, from: version.validFrom, to: version.validTo, steps: 0 },
  ];
  for (let look = pending.pop(); look !== undefined; look = pending.pop()) {
    if (look.at === unitId) return [{ unitId, day: look.from, reason: "cycle", parentId }];
    // A circle above that does not pass through this unit is reported at its own members.
    if (look.steps > byUnit.size) return [];
    for (const above of byUnit.get(look.at) ?? []) {
      if (above.parentId === null) continue;
      const from = later(above.validFrom, look.from);
      const to = earlier(above.validTo, look.to);
      if (to === null || from < to) pending.push({ at: above.parentId, from, to, steps: look.steps + 1 });
    }
  }
  return [];
}

function codeFaults(version: UnitVersion, sameCode: readonly UnitVersion[]): UnitFault[] {
  const { unitId, officialCode: code } = version;
  if (code === null) return [];
  const other = sameCode.find(
    (one) => one.unitId !== unitId && isValidOn(one, version.validFrom) && beginsBefore(one, version),
  );
  return other === undefined
    ? []
    : [{ unitId, day: version.validFrom, reason: "codeTaken", code, byUnitId: other.unitId }];
}

/** The eras that both spans touch, each with the first common day in it. */
function erasWithin(span: Span, other: Span = span): { readonly era: Era; readonly from: Day }[] {
  return eras.flatMap((era) => {
    const from = later(later(span.validFrom, other.validFrom), era.validFrom ?? "0001-01-01");
    const to = earlier(earlier(span.validTo, other.validTo), era.validTo);
    return to === null || from < to ? [{ era, from }] : [];
  });
}

/** First day of the span on which none of the versions is in force; undefined where they cover it. */
function firstDayWithout(span: Span, versions: readonly UnitVersion[]): Day | undefined {
  let day = span.validFrom;
  for (;;) {
    const cover = versions.find((version) => isValidOn(version, day));
    if (cover === undefined) return day;
    if (cover.validTo === null || (span.validTo !== null && cover.validTo >= span.validTo)) return undefined;
    day = cover.validTo;
  }
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
