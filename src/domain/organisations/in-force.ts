import type { Day } from "../calendar/day.ts";
import type { Succession, UnitId, UnitVersion } from "./model.ts";

/** Anything said in two times: for days of the world and for what was believed when. */
interface Recorded {
  readonly recordedAt: string;
  readonly recordedUntil: string | null;
}

/** True where the version describes the unit on the day; `validTo` is the first day it no longer does. */
export function isValidOn(version: Pick<UnitVersion, "validFrom" | "validTo">, day: Day): boolean {
  return version.validFrom <= day && (version.validTo === null || day < version.validTo);
}

/** True where the statement was believed at the instant; without an instant: is believed still. */
export function isBelieved(statement: Recorded, knownAt?: string): boolean {
  if (knownAt === undefined) return statement.recordedUntil === null;
  const instant = Date.parse(knownAt);
  const until = statement.recordedUntil === null ? Number.POSITIVE_INFINITY : Date.parse(statement.recordedUntil);
  return Date.parse(statement.recordedAt) <= instant && instant < until;
}

/** The versions that describe the organisation of the day, as believed at `knownAt` (default: now believed). */
export function versionsOn(versions: readonly UnitVersion[], day: Day, knownAt?: string): UnitVersion[] {
  return versions.filter((version) => isValidOn(version, day) && isBelieved(version, knownAt));
}

/** How a unit was called and placed on the day; undefined where it did not live. */
export function findVersionOn(
  versions: readonly UnitVersion[],
  unitId: UnitId,
  day: Day,
  knownAt?: string,
): UnitVersion | undefined {
  return versions.find(
    (version) => version.unitId === unitId && isValidOn(version, day) && isBelieved(version, knownAt),
  );
}

/** The acts of succession believed at the instant (default: now). */
export function believedSuccessions(successions: readonly Succession[], knownAt?: string): Succession[] {
  return successions.filter((succession) => isBelieved(succession, knownAt));
}
