import { bindUnit } from "../inputs/bind-unit.ts";
import { scoreUnit } from "../score-unit.ts";
import type { ComponentScore } from "../unit-score.ts";
import type { CutSet } from "./cut-set.ts";
import { effectiveEntries } from "./effective-entry.ts";
import { type CountedEntry, rawUnitAt, type UnitColumns } from "./raw-unit.ts";
import type { ResultStage } from "./stage.ts";

/**
 * One component of one unit at a result stage, with its explanation, as the score of the whole unit has it.
 * `effective`: the entries that count, by component; by default those of the stage.
 */
export function scoreComponent(
  cut: CutSet,
  columns: UnitColumns,
  stage: ResultStage,
  effective: ReadonlyMap<string, CountedEntry> = effectiveEntries(columns.entries, stage),
): ComponentScore {
  const needed = new Map([...effective].filter(([component]) => cut.codes.has(component)));
  const raw = rawUnitAt(columns, stage, needed);
  const exclusions = new Map([...columns.exclusions].filter(([part]) => cut.codes.has(part)));
  const bound = bindUnit(cut.compiled, { ...raw, exclusions });
  const score = scoreUnit(cut.compiled, bound).components[cut.at];
  if (score === undefined) throw new Error(`the cut set has no component ${cut.leaf.code}`);
  return score;
}
