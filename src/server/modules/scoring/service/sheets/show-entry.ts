import type { SelfEntry } from "../../../../../contract/scoring/sheet-parts.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { ScoredComponent } from "../../../../../domain/scoring/sheet/score-sheet.ts";

const nothing = { vi: "", en: "" };

/** The unit's own column of a component as people read it. */
export function showEntry(
  entry: ScoreEntry | undefined,
  scored: ScoredComponent | undefined,
  names: ReadonlyMap<string, string>,
): SelfEntry {
  const counted = scored?.answered ? scored : undefined;
  return {
    version: entry?.version ?? 0,
    inputs: { ...entry?.inputs },
    estimate: entry?.estimate ?? false,
    note: entry?.note ?? null,
    points: counted ? { printed: printPoints(counted.points), exact: counted.points.toFraction() } : null,
    explanation: counted?.explanation ?? nothing,
    at: entry?.at.toISOString() ?? null,
    by: names.get(entry?.accountId ?? "") ?? null,
  };
}
