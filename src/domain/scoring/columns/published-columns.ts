import { amendText } from "../amended/amended-reason.ts";
import type { Text } from "../finding.ts";
import { effectiveEntries } from "./effective-entry.ts";
import type { CountedEntry, UnitColumns } from "./raw-unit.ts";
import { stageLabels } from "./stage.ts";

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

/**
 * Why a component got its points, for everybody: in front the stage whose inputs counted. Points that were set directly
 * name their stage themselves, and in a round that its owner entered from paper no stage took place. What an amendment
 * set anew (`amendedBy`: its decision) was given by that decision, and at no stage.
 */
export function explainPublicly(
  { opened }: Pick<UnitColumns, "opened">,
  decided: CountedEntry | undefined,
  explanation: Text,
  amendedBy?: Text,
): Text {
  if (amendedBy !== undefined) return amendText(explanation, amendedBy);
  if (!opened || decided === undefined || decided.points !== null) return explanation;
  const stage = stageLabels[decided.stage];
  return { vi: `${stage.vi}: ${explanation.vi}`, en: `${stage.en}: ${explanation.en}` };
}
