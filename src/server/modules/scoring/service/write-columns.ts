import type { Ability } from "../../../../domain/identity/ability.ts";
import { type EntryContent, emptyContent, type Seat } from "../../../../domain/scoring/columns/entry.ts";
import { ResultStage, resultsMovedBy, type Stage } from "../../../../domain/scoring/columns/stage.ts";
import type { StoredUnitResult } from "../../../../domain/scoring/stored-result.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { type EntryAuthor, writeEntries } from "../repository/entries.ts";
import { type ScoredUnit, writeResults } from "../repository/results.ts";
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
  const inUnit = at.inUnit ?? (at.fromOutside ? null : unit.unitId);
  const written = { round, by: authorOf(context, at.ability, inUnit), columns: [{ unit, writes }] };
  const results = await writeAll(tx, deps, written);
  return new Map(results.map((one) => [one.stage, one.result]));
}

/**
 * The same for many units at once, by somebody who acts for none of them, behind the locks of all their sheets: as many
 * statements as for one.
 */
export async function writeColumnsOfUnits(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  at: { readonly round: RoundRecord; readonly ability: Ability },
  columns: readonly UnitWrites[],
): Promise<void> {
  await writeAll(tx, deps, { round: at.round, by: authorOf(context, at.ability, null), columns });
}

interface UnitWrites {
  readonly unit: RoundUnitRecord;
  readonly writes: readonly ColumnWrite[];
}

async function writeAll(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  given: { readonly round: RoundRecord; readonly by: EntryAuthor; readonly columns: readonly UnitWrites[] },
): Promise<readonly ScoredUnit[]> {
  const { round, by, columns } = given;
  const entries = columns.flatMap(({ unit, writes }) =>
    writes.map((write) => ({
      ...emptyContent,
      seat: 1 as const,
      ...write,
      id: deps.ids.next(),
      unitId: unit.unitId,
    })),
  );
  await writeEntries(tx, round.id, entries, by);
  const moved = new Set(entries.flatMap((entry) => (entry.seat === 1 ? resultsMovedBy(entry.stage) : [])));
  const stages = ResultStage.options.filter((stage) => moved.has(stage));
  return writeTotals(tx, round, { units: columns.map(({ unit }) => unit), stages });
}

/** Computes and stores the totals of units at stages, from their columns as they are in this transaction. */
async function writeTotals(
  tx: Tx,
  round: RoundRecord,
  { units, stages }: { readonly units: readonly RoundUnitRecord[]; readonly stages: readonly ResultStage[] },
): Promise<readonly ScoredUnit[]> {
  if (stages.length === 0) return [];
  const columns = await loadColumns(tx, round, units);
  const blocks = await listBlocks(tx, round.id);
  const results: ScoredUnit[] = [];
  for (const [code, members] of Map.groupBy(units, (unit) => unit.blockCode)) {
    const block = blocks.find((one) => one.code === code);
    if (block === undefined) continue;
    const compiled = await openBlock(tx, round, block);
    for (const { unitId } of members) {
      const own = columns.get(unitId);
      if (own !== undefined) results.push(...scoreColumns(compiled, unitId, own, stages));
    }
  }
  await writeResults(tx, round.id, results);
  return results;
}
