import type { ScoreEntry } from "./entry.ts";
import { columnsOfResult, type ResultStage } from "./stage.ts";

type Standing = Pick<ScoreEntry, "component" | "stage" | "seat" | "verdict">;

/**
 * The entry that gives the points of one component at a result stage: the strongest column that has one, of the first
 * appraiser. An appraiser who only asks for an explanation has decided nothing yet, so what was there before still
 * counts. Undefined: nobody has said anything.
 * @example findEffectiveEntry([self, appraisal1], "final") // appraisal1
 */
export function findEffectiveEntry<Entry extends Standing>(
  entries: readonly Entry[],
  result: ResultStage,
): Entry | undefined {
  for (const stage of columnsOfResult[result]) {
    const found = entries.find((entry) => entry.stage === stage && entry.seat === 1 && isDecided(entry));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isDecided(entry: Standing): boolean {
  const isAppraised = entry.stage === "appraisal1" || entry.stage === "appraisal2" || entry.stage === "council";
  return !isAppraised || entry.verdict !== null;
}

/** The effective entry of every component of a unit, by code. */
export function effectiveEntries<Entry extends Standing>(
  entries: readonly Entry[],
  result: ResultStage,
): Map<string, Entry> {
  const byComponent = Map.groupBy(entries, (entry) => entry.component);
  const effective = new Map<string, Entry>();
  for (const [component, columns] of byComponent) {
    const found = findEffectiveEntry(columns, result);
    if (found !== undefined) effective.set(component, found);
  }
  return effective;
}
