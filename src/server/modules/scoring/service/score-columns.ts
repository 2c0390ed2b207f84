import type { CountedEntry, UnitColumns } from "../../../../domain/scoring/columns/raw-unit.ts";
import { scoreUnitAtStages } from "../../../../domain/scoring/columns/score-unit-at.ts";
import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { type StoredUnitResult, storeUnitResult } from "../../../../domain/scoring/stored-result.ts";
import type { UnitScore } from "../../../../domain/scoring/unit-score.ts";
import type { Reader } from "../../../db/database.ts";
import { listCountedEntries } from "../repository/entries.ts";
import type { ScoredUnit } from "../repository/results.ts";
import type { RoundRecord, RoundUnitRecord } from "../repository/rounds.ts";
import { listExclusions } from "../repository/workflow.ts";

/** The columns of units (or some components of them) as they count now, by unit; one without any has empty ones. */
export async function loadColumns(
  db: Reader,
  round: RoundRecord,
  units: readonly RoundUnitRecord[],
  components?: readonly string[],
): Promise<Map<string, UnitColumns>> {
  const ids = units.map((unit) => unit.unitId);
  return columnsOf(db, round, units, await listCountedEntries(db, round.id, { units: ids, components }));
}

/**
 * Columns of units made of entries that were read, with what the owner left out; a unit without entries has none.
 * `asOf`: the instant at which the entries counted; what is left out is what was left out then.
 */
export async function columnsOf<Entry extends CountedEntry & { readonly unitId: string }>(
  db: Reader,
  round: RoundRecord,
  units: readonly RoundUnitRecord[],
  entries: readonly Entry[],
  asOf?: Date,
): Promise<Map<string, UnitColumns & { readonly entries: readonly Entry[] }>> {
  const ids = units.map((unit) => unit.unitId);
  const byUnit = Map.groupBy(entries, (entry) => entry.unitId);
  const exclusions = Map.groupBy(await listExclusions(db, round.id, ids, asOf), (one) => one.unitId);
  return new Map(
    units.map((unit) => [
      unit.unitId,
      {
        unit,
        entries: byUnit.get(unit.unitId) ?? [],
        exclusions: new Map(exclusions.get(unit.unitId)?.map(({ part, reason }) => [part, reason])),
        opened: round.openedAt !== null && (asOf === undefined || round.openedAt <= asOf),
      },
    ]),
  );
}

/** The results of one unit at stages, in the shape they are kept in. */
export function scoreColumns(
  compiled: CompiledSet,
  unitId: string,
  columns: UnitColumns,
  stages?: readonly ResultStage[],
): ScoredUnit[] {
  const stored = new Map<UnitScore, StoredUnitResult>();
  return [...scoreUnitAtStages(compiled, columns, stages)].map(([stage, score]) => {
    const result = stored.get(score) ?? storeUnitResult(score);
    stored.set(score, result);
    return { unitId, stage, result };
  });
}
