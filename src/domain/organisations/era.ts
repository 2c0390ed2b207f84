import type { Day } from "../calendar/day.ts";
import type { AreaType, UnitKind } from "./model.ts";

/** A span of days in which local government has the same levels. */
export interface Era {
  readonly code: "threeLevels" | "twoLevels";
  readonly validFrom: Day | null;
  /** The first day after the era; null: it goes on. */
  readonly validTo: Day | null;
  /** Which territory stands directly below which. */
  readonly areaParents: Readonly<Partial<Record<UnitKind, readonly UnitKind[]>>>;
  readonly areaTypes: Readonly<Partial<Record<UnitKind, readonly AreaType[]>>>;
}

/**
 * Levels of local government by date. District level ended with 30 June 2025 (Law on Organisation of Local Government
 * 72/2025/QH15; see docs/rules/organisation.md). A third era would be a third row here.
 */
export const eras: readonly Era[] = [
  {
    code: "threeLevels",
    validFrom: null,
    validTo: "2025-07-01",
    areaParents: { province: [], district: ["province"], commune: ["district"] },
    areaTypes: {
      province: ["province", "centralCity"],
      district: ["urbanDistrict", "ruralDistrict", "town", "provincialCity", "municipalCity"],
      commune: ["ruralCommune", "ward", "township"],
    },
  },
  {
    code: "twoLevels",
    validFrom: "2025-07-01",
    validTo: null,
    areaParents: { province: [], commune: ["province"] },
    areaTypes: {
      province: ["province", "centralCity"],
      commune: ["ruralCommune", "ward", "specialZone"],
    },
  },
];

/** The era a day lies in: `eraOf("2025-06-30").code` is `"threeLevels"`, one day later `"twoLevels"`. */
export function eraOf(day: Day): Era {
  const found = eras.find((era) => era.validTo === null || day < era.validTo);
  // The list ends with an open row, so every day is found; a broken list must not pass as the newest era.
  if (found === undefined) throw new RangeError(`no era for ${day}`);
  return found;
}

/** Days on which the levels changed: no unit of government is compared across them by itself. */
export function eraChanges(): readonly Day[] {
  return eras.flatMap((era) => (era.validFrom === null ? [] : [era.validFrom]));
}

/** Kinds that may be offered for units living on the day: no district after 30 June 2025. */
export function kindsOfferedOn(day: Day, kinds: readonly UnitKind[]): UnitKind[] {
  const { areaParents } = eraOf(day);
  return kinds.filter((kind) => !isAreaKind(kind) || areaParents[kind] !== undefined);
}

/** True for province, district and commune: territory with a government of its own. */
export function isAreaKind(kind: UnitKind): boolean {
  return eras.some((era) => era.areaParents[kind] !== undefined);
}
