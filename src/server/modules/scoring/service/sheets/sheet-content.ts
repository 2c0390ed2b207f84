import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { partAt } from "../../../../../domain/scoring/describe-set.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import type { Filled } from "../../../../../domain/scoring/sheet/completeness.ts";
import { type ScoredComponent, type ScoredSheet, scoreSheet } from "../../../../../domain/scoring/sheet/score-sheet.ts";
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

/** What completeness looks at, for every component that the unit assesses itself. */
export function filledParts(
  open: OpenSheet,
  own: OwnEntries,
  scored: ScoredSheet,
  evidence: ReadonlyMap<string, number>,
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
        evidenceDemanded: (partAt(open.compiled.set, leaf.path)?.evidence?.length ?? 0) > 0,
        evidenceCount: evidence.get(leaf.code) ?? 0,
        notApplicable: Object.hasOwn(entry?.inputs ?? {}, "na"),
      },
    ];
  });
}
