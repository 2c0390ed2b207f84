import type { Ability } from "../../../../domain/identity/ability.ts";
import { type EntryContent, emptyContent, type Seat } from "../../../../domain/scoring/columns/entry.ts";
import { ResultStage, resultsMovedBy, type Stage } from "../../../../domain/scoring/columns/stage.ts";
import type { StoredUnitResult } from "../../../../domain/scoring/stored-result.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { writeEntries } from "../repository/entries.ts";
import { writeResults } from "../repository/results.ts";
import { listBlocks, type RoundRecord, type RoundUnitRecord } from "../repository/rounds.ts";
import { authorOf } from "./author-of.ts";
import { openBlock } from "./score-block.ts";
import { loadColumns, scoreColumns } from "./score-columns.ts";

/** A new version of one column of one component; what is left out says nothing. */
export interface ColumnWrite extends Partial<EntryContent> {
  /** Code of the component; empty for bonus and penalty. */
  readonly component: string;
  readonly stage: Stage;
  readonly seat?: Seat;
}

/**
 * Writes columns of one unit and its totals at every stage that they move, behind the lock of its sheet (`lockSheet`).
 * Nothing that other units need is touched; places are found when somebody reads them. What may be written, and whether
 * the writer saw the newest version, is checked before. Gives the new totals by stage.
 */
export async function writeColumns(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  at: {
    readonly round: RoundRecord;
    readonly unit: RoundUnitRecord;
    readonly ability: Ability;
    /** True for those who act for another unit than the one that is scored: appraisers. */
    readonly fromOutside?: boolean;
    /** The unit they act for: the lead agency that writes for the province. */
    readonly inUnit?: string;
  },
  writes: readonly ColumnWrite[],
): Promise<Map<ResultStage, StoredUnitResult>> {
  const { round, unit } = at;
  const entries = writes.map((write) => ({
    ...emptyContent,
    seat: 1 as const,
    ...write,
    id: deps.ids.next(),
    unitId: unit.unitId,
  }));
  const inUnit = at.inUnit ?? (at.fromOutside ? null : unit.unitId);
  await writeEntries(tx, round.id, entries, authorOf(context, at.ability, inUnit));
  const moved = new Set(entries.flatMap((entry) => (entry.seat === 1 ? resultsMovedBy(entry.stage) : [])));
  return writeTotals(
    tx,
    round,
    unit,
    ResultStage.options.filter((stage) => moved.has(stage)),
  );
}

/** Computes and stores the totals of one unit at stages, from its columns as they are in this transaction. */
async function writeTotals(
  tx: Tx,
  round: RoundRecord,
  unit: RoundUnitRecord,
  stages: readonly ResultStage[],
): Promise<Map<ResultStage, StoredUnitResult>> {
  const block = (await listBlocks(tx, round.id)).find((one) => one.code === unit.blockCode);
  const columns = (await loadColumns(tx, round, [unit])).get(unit.unitId);
  if (block === undefined || columns === undefined || stages.length === 0) return new Map();
  const results = scoreColumns(await openBlock(tx, round, block), unit.unitId, columns, stages);
  await writeResults(tx, round.id, results);
  return new Map(results.map((one) => [one.stage, one.result]));
}
