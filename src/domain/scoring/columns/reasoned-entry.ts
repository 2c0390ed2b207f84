import type { ScoreEntry } from "./entry.ts";
import { sameInputs } from "./same-inputs.ts";
import { columnsOfResult } from "./stage.ts";

type Spoken = Pick<ScoreEntry, "component" | "stage" | "seat" | "verdict" | "inputs" | "points" | "reason"> &
  Partial<Pick<ScoreEntry, "remarkCode">>;

/**
 * The column whose words explain the figures of `entry`. An accepted column copies the figures of the one before and
 * often says nothing itself, so that the reason stands where the figures were last changed: back over accepted columns
 * of the first appraiser that carry the same figures. Where nobody changed the unit's figures it is the latest column
 * of these that says anything, else `entry` itself.
 * @example findReasonedEntry([self, lowered, accepted], accepted) // lowered
 */
export function findReasonedEntry<Entry extends Spoken>(entries: readonly Entry[], entry: Entry): Entry {
  if (entry.verdict !== "accepted") return entry;
  const chain = [entry];
  for (const stage of columnsOfResult.final.slice(columnsOfResult.final.indexOf(entry.stage) + 1)) {
    const before = entries.find((one) => one.component === entry.component && one.stage === stage && one.seat === 1);
    const isSilent = before === undefined || (before.verdict === null && stage.startsWith("appraisal"));
    if (isSilent) continue;
    if (!sameFigures(before, entry)) break;
    if (before.verdict === "inputsChanged" || before.verdict === "pointsChanged") return before;
    chain.push(before);
  }
  return chain.find((one) => one.reason !== null || one.remarkCode != null) ?? entry;
}

function sameFigures(one: Spoken, other: Spoken): boolean {
  return one.points === other.points && sameInputs(one.inputs, other.inputs);
}
