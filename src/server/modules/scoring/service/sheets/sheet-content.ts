import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { partAt } from "../../../../../domain/scoring/describe-set.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import type { Filled } from "../../../../../domain/scoring/sheet/completeness.ts";
import { findImplausible } from "../../../../../domain/scoring/sheet/implausible.ts";
import { type ScoredComponent, type ScoredSheet, scoreSheet } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { exclusionMap, leftOut, type OpenSheet } from "./open-sheet.ts";

/** The unit's own column as it counts now, by component. */
export type OwnEntries = ReadonlyMap<string, ScoreEntry>;

export function ownEntries(entries: readonly ScoreEntry[]): Map<string, ScoreEntry> {
  return new Map(entries.filter((entry) => entry.stage === "self").map((entry) => [entry.component, entry]));
}

/** Points of the sheet by the unit's own column. */
export function scoreOwn(open: OpenSheet, own: OwnEntries): ScoredSheet {
  const inputs = new Map([...own].map(([component, entry]) => [component, entry.inputs]));
  return scoreSheet(open.compiled, { inputs, exclusions: exclusionMap(open) });
}

/** What of the figures of one component can hardly be, as seen on the day of the request. */
export function doubtsOf(open: OpenSheet, own: OwnEntries, component: string, now: Date): Text[] {
  const seen = { year: open.round.year, today: dayInVietnam(now) };
  return findImplausible(open.compiled, component, own.get(component)?.inputs ?? {}, seen);
}

/** What completeness looks at, for every component that the unit assesses itself. */
export function filledParts(
  open: OpenSheet,
  own: OwnEntries,
  scored: ScoredSheet,
  evidence: ReadonlyMap<string, number>,
  now: Date,
): Filled[] {
  const areas = open.compiled.groups.filter((group) => group.level === "area");
  const excluded = leftOut(open);
  return open.compiled.leaves.flatMap((leaf, at): Filled[] => {
    if (!isSelfAssessed(leaf)) return [];
    const area = areas.find((group) => group.from <= at && at < group.to)?.code ?? leaf.code;
    const entry = own.get(leaf.code);
    const { answered } = scored.components.get(leaf.code) as ScoredComponent;
    return [
      {
        code: leaf.code,
        areaCode: area,
        excluded: excluded.has(leaf.code),
        answered,
        estimate: entry?.estimate ?? false,
        doubtful: doubtsOf(open, own, leaf.code, now).length > 0,
        evidenceDemanded: (partAt(open.compiled.set, leaf.path)?.evidence?.length ?? 0) > 0,
        evidenceCount: evidence.get(leaf.code) ?? 0,
        notApplicable: Object.hasOwn(entry?.inputs ?? {}, "na"),
      },
    ];
  });
}
