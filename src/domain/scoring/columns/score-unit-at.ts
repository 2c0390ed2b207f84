import { isAppraised } from "../appraisal/appraised-parts.ts";
import type { CompiledSet } from "../compiled-set.ts";
import { bindUnit } from "../inputs/bind-unit.ts";
import type { RawUnit } from "../inputs/unit-inputs.ts";
import { scoreUnit } from "../score-unit.ts";
import type { UnitScore } from "../unit-score.ts";
import { effectiveEntries } from "./effective-entry.ts";
import { type CountedEntry, rawUnitAt, type UnitColumns } from "./raw-unit.ts";
import { ResultStage } from "./stage.ts";

/**
 * The score of one unit at a result stage, from its columns: of every component the strongest column counts.
 * @example scoreUnitAt(compiled, { unit, entries, exclusions: new Map(), opened: true }, "appraisal1").percent
 */
export function scoreUnitAt(compiled: CompiledSet, columns: UnitColumns, stage: ResultStage): UnitScore {
  return scoreAt(compiled, rawUnitAt(columns, stage));
}

/**
 * The scores of one unit at several stages. Where the same entries count at two stages both have the same score, computed
 * once: until somebody appraises, only the self-assessed stage differs from the final one.
 */
export function scoreUnitAtStages(
  compiled: CompiledSet,
  columns: UnitColumns,
  stages: readonly ResultStage[] = ResultStage.options,
): Map<ResultStage, UnitScore> {
  const scores = new Map<ResultStage, UnitScore>();
  const counted = new Map<UnitScore, Effective>();
  for (const stage of stages) {
    const effective: Effective = effectiveEntries(columns.entries, stage);
    const known = stage === "self" ? undefined : [...counted].find(([, other]) => isSame(other, effective));
    const score = known?.[0] ?? scoreAt(compiled, rawUnitAt(columns, stage, effective));
    if (stage !== "self") counted.set(score, effective);
    scores.set(stage, score);
  }
  return scores;
}

/** Where every point comes by survey there is no sheet to send, so that whoever has answers has submitted. */
function scoreAt(compiled: CompiledSet, raw: RawUnit): UnitScore {
  const submitted = raw.submitted || (!compiled.leaves.some(isAppraised) && raw.components.size > 0);
  return scoreUnit(compiled, bindUnit(compiled, { ...raw, submitted }));
}

type Effective = ReadonlyMap<string, CountedEntry>;

function isSame(one: Effective, other: Effective): boolean {
  return one.size === other.size && [...one].every(([component, entry]) => other.get(component) === entry);
}
