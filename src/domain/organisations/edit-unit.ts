import type { Day } from "../calendar/day.ts";
import { isBelieved, isValidOn } from "./in-force.ts";
import type { SourceDocument, UnitDescription, UnitId, UnitVersion } from "./model.ts";
import type { UnitFault } from "./unit-faults.ts";
import { validateUnitChange } from "./validate-units.ts";

/** What the database does for an edit: end the belief in some rows, add others. No row is overwritten. */
export interface UnitEdit {
  /** Ids of versions whose recorded time ends now. */
  readonly retire: readonly string[];
  readonly insert: readonly UnitVersion[];
}

export type EditRefusal =
  | { readonly ok: false; readonly reason: "noSuchVersion" }
  | { readonly ok: false; readonly reason: "notLivingOn"; readonly day: Day }
  /** A version already begins on this day: correct that one instead of changing it a second time. */
  | { readonly ok: false; readonly reason: "beginsOnThatDay"; readonly versionId: string }
  | { readonly ok: false; readonly reason: "nothingChanged" }
  /** Something was already recorded for later days; it has to be corrected first. */
  | { readonly ok: false; readonly reason: "laterVersions"; readonly day: Day }
  | { readonly ok: false; readonly reason: "faults"; readonly faults: readonly UnitFault[] };

export type EditOutcome = { readonly ok: true; readonly edit: UnitEdit } | EditRefusal;

/** The instant of the edit and the ids of new rows, given by the caller: the domain knows neither clock nor chance. */
export interface EditContext {
  readonly now: string;
  readonly nextId: () => string;
}

/** A unit that begins to live on a day. */
export function openUnit(
  versions: readonly UnitVersion[],
  opening: {
    readonly unitId: UnitId;
    readonly description: UnitDescription;
    readonly validFrom: Day;
    readonly validTo: Day | null;
    readonly sourceDocument: SourceDocument | null;
  },
  context: EditContext,
): EditOutcome {
  const { description, ...span } = opening;
  return checked(versions, { retire: [], insert: [row({ ...description, ...span }, context)] });
}

/**
 * The world changes on a day: from then on the unit is described anew, until its present version would have ended.
 * The version in force is closed on that day and stays as the truth about the days before.
 */
export function changeUnit(
  versions: readonly UnitVersion[],
  change: {
    readonly unitId: UnitId;
    readonly description: UnitDescription;
    readonly effectiveOn: Day;
    readonly sourceDocument: SourceDocument | null;
  },
  context: EditContext,
): EditOutcome {
  const day = change.effectiveOn;
  const current = livingVersion(versions, change.unitId, day);
  if (current === undefined) return { ok: false, reason: "notLivingOn", day };
  if (current.validFrom === day) return { ok: false, reason: "beginsOnThatDay", versionId: current.id };
  if (sameDescription(current, change.description)) return { ok: false, reason: "nothingChanged" };
  return checked(versions, {
    retire: [current.id],
    insert: [
      row({ ...current, validTo: day }, context),
      row({ ...current, ...change.description, validFrom: day, sourceDocument: change.sourceDocument }, context),
    ],
  });
}

/** The unit lives for the last time on the day before `effectiveOn`. */
export function endUnit(
  versions: readonly UnitVersion[],
  end: { readonly unitId: UnitId; readonly effectiveOn: Day },
  context: EditContext,
): EditOutcome {
  const day = end.effectiveOn;
  const current = versions.find(
    (version) =>
      version.unitId === end.unitId &&
      isBelieved(version) &&
      version.validFrom < day &&
      (version.validTo === null || day <= version.validTo),
  );
  if (current === undefined) return { ok: false, reason: "notLivingOn", day };
  const later = versions.find(
    (version) => version.unitId === end.unitId && isBelieved(version) && version.validFrom >= day,
  );
  if (later !== undefined) return { ok: false, reason: "laterVersions", day: later.validFrom };
  if (current.validTo === day) return { ok: false, reason: "nothingChanged" };
  return checked(versions, { retire: [current.id], insert: [row({ ...current, validTo: day }, context)] });
}

/** What was recorded was wrong from the start: belief in the old row ends, the right row takes its place. */
export function correctVersion(
  versions: readonly UnitVersion[],
  correction: {
    readonly versionId: string;
    readonly description: UnitDescription;
    readonly validFrom: Day;
    readonly validTo: Day | null;
    readonly sourceDocument: SourceDocument | null;
  },
  context: EditContext,
): EditOutcome {
  const wrong = versions.find((version) => version.id === correction.versionId && isBelieved(version));
  if (wrong === undefined) return { ok: false, reason: "noSuchVersion" };
  const { description, versionId, ...rest } = correction;
  const unchanged =
    sameDescription(wrong, description) &&
    wrong.validFrom === rest.validFrom &&
    wrong.validTo === rest.validTo &&
    JSON.stringify(wrong.sourceDocument) === JSON.stringify(rest.sourceDocument);
  if (unchanged) return { ok: false, reason: "nothingChanged" };
  return checked(versions, { retire: [versionId], insert: [row({ ...wrong, ...description, ...rest }, context)] });
}

/** The versions as they stand after the edit; used for checks before it is written. */
export function applyEdit(versions: readonly UnitVersion[], edit: UnitEdit, now: string): UnitVersion[] {
  const retired = new Set(edit.retire);
  return [
    ...versions.map((version) => (retired.has(version.id) ? { ...version, recordedUntil: now } : version)),
    ...edit.insert,
  ];
}

/** True where both say the same about a unit, days and documents aside. */
export function sameDescription(a: UnitDescription, b: UnitDescription): boolean {
  return (
    a.officialCode === b.officialCode &&
    a.nameVi === b.nameVi &&
    a.nameEn === b.nameEn &&
    a.shortName === b.shortName &&
    a.kind === b.kind &&
    a.areaType === b.areaType &&
    a.parentId === b.parentId
  );
}

function livingVersion(versions: readonly UnitVersion[], unitId: UnitId, day: Day): UnitVersion | undefined {
  return versions.find((version) => version.unitId === unitId && isBelieved(version) && isValidOn(version, day));
}

function row(
  version: Omit<UnitVersion, "id" | "recordedAt" | "recordedUntil">,
  { now, nextId }: EditContext,
): UnitVersion {
  return { ...version, id: nextId(), recordedAt: now, recordedUntil: null };
}

function checked(versions: readonly UnitVersion[], edit: UnitEdit): EditOutcome {
  const now = edit.insert[0]?.recordedAt ?? "";
  const faults = validateUnitChange(versions, applyEdit(versions, edit, now));
  return faults.length === 0 ? { ok: true, edit } : { ok: false, reason: "faults", faults };
}
