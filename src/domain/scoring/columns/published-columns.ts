import { effectiveEntries } from "./effective-entry.ts";
import type { UnitColumns } from "./raw-unit.ts";

/**
 * The columns of a unit as the public form of a bundle tells them: of each component the one that decided, without a word
 * of whoever wrote it; own columns stay, because they tell that the unit submitted. They give the same points, and
 * explanations in the words of the engine alone.
 */
export function publishedColumns({ entries, exclusions, ...unit }: UnitColumns): UnitColumns {
  const decided = effectiveEntries(entries, "final");
  const told = entries.filter((entry) => entry.stage === "self" || decided.get(entry.component) === entry);
  return {
    ...unit,
    entries: told.map((entry) => ({ ...entry, reason: null })),
    exclusions: new Map([...exclusions.keys()].map((part) => [part, ""])),
  };
}
