import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";

/** Reason and note of a column in one cell; empty where it says nothing. */
export function saidIn(entry: ScoreEntry | undefined): string {
  return [entry?.reason, entry?.note].filter((one) => one !== null && one !== undefined && one !== "").join("; ");
}
