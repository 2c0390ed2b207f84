import type { Day } from "../calendar/day.ts";
import { allowedParents } from "./allowed-parents.ts";
import { eras, isAreaKind } from "./era.ts";
import { believedSuccessions, findVersionOn, isBelieved } from "./in-force.ts";
import type { ComparisonLink, Succession, SuccessionKind, UnitId, UnitKind, UnitVersion } from "./model.ts";

export type Comparison =
  | { readonly comparable: true; readonly because: "sameUnit"; readonly previousUnitId: UnitId }
  /** The owner of the round linked the unit with a body of last year; the reason is shown beside the change. */
  | { readonly comparable: true; readonly because: "linked"; readonly previousUnitId: UnitId; readonly reason: string }
  | { readonly comparable: false; readonly because: "notLiving" }
  /** Did not yet live on 1 January of last year. */
  | { readonly comparable: false; readonly because: "newUnit"; readonly since: Day }
  /** Took in, gave away or followed another body since then. */
  | { readonly comparable: false; readonly because: SuccessionKind; readonly since: Day }
  /** The levels of government changed, and with them the duties of the unit. */
  | { readonly comparable: false; readonly because: "eraChanged"; readonly since: Day };

/**
 * May a unit's result of the year be set beside that of the year before? Only where it was the same body with the same
 * duties from 1 January of last year to the end of this year, or where the owner of the round links it. So a commune
 * that lives since 1 July 2025 has no change to show for 2025 and 2026, nor has a department merged in 2025.
 */
export function comparableWithLastYear(
  unitId: UnitId,
  year: number,
  world: {
    readonly versions: readonly UnitVersion[];
    readonly successions: readonly Succession[];
    readonly links: readonly ComparisonLink[];
  },
): Comparison {
  const link = world.links.find((one) => one.unitId === unitId && one.year === year);
  if (link !== undefined) {
    return { comparable: true, because: "linked", previousUnitId: link.previousUnitId, reason: link.reason };
  }
  const firstDay = `${year - 1}-01-01`;
  const lastDay = `${year}-12-31`;
  const current = lastVersionUpTo(world.versions, unitId, lastDay);
  if (current === undefined || (current.validTo !== null && current.validTo <= `${year}-01-01`)) {
    return { comparable: false, because: "notLiving" };
  }
  const change = believedSuccessions(world.successions)
    .filter((act) => act.kind !== "transferred" && act.effectiveOn > firstDay && act.effectiveOn <= lastDay)
    .filter((act) => act.pairs.some((pair) => pair.toUnitId === unitId || pair.fromUnitId === unitId))
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
    .at(-1);
  if (change !== undefined) return { comparable: false, because: change.kind, since: change.effectiveOn };
  if (findVersionOn(world.versions, unitId, firstDay) === undefined) {
    return { comparable: false, because: "newUnit", since: firstLife(world.versions, unitId) };
  }
  const eraChange = levelChangeBetween(current.kind, firstDay, lastDay);
  if (eraChange !== undefined) return { comparable: false, because: "eraChanged", since: eraChange };
  return { comparable: true, because: "sameUnit", previousUnitId: unitId };
}

function lastVersionUpTo(versions: readonly UnitVersion[], unitId: UnitId, day: Day): UnitVersion | undefined {
  return versions
    .filter((version) => version.unitId === unitId && isBelieved(version) && version.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}

function firstLife(versions: readonly UnitVersion[], unitId: UnitId): Day {
  const begins = versions
    .filter((version) => version.unitId === unitId && isBelieved(version))
    .map((version) => version.validFrom)
    .sort();
  // Asked only for units of which a version was found.
  return begins[0] ?? "9999-12-31";
}

/** The day between both on which the place of this kind of government changed (commune: below district, then province). */
function levelChangeBetween(kind: UnitKind, after: Day, upTo: Day): Day | undefined {
  if (!isAreaKind(kind)) return undefined;
  for (const [index, era] of eras.entries()) {
    const before = eras[index - 1];
    if (before === undefined || era.validFrom === null || era.validFrom <= after || era.validFrom > upTo) continue;
    if (String(allowedParents(kind, before)) !== String(allowedParents(kind, era))) return era.validFrom;
  }
  return undefined;
}
