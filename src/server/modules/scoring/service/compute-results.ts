import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import { giveTurn } from "../../../platform/give-turn.ts";
import { markComputed, type ScoredUnit, writeResults } from "../repository/results.ts";
import { listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { openBlocks } from "./score-block.ts";
import { loadColumns, scoreColumns } from "./score-columns.ts";

/**
 * Scores the changed units at every stage from their columns, in the transaction of the change. Points of a unit depend
 * on no other unit; places of the block are found when somebody reads them (`ensurePlaces`). Behind the lock of the
 * round (`lockRound`). Gives the new results.
 */
export async function computeResults(
  tx: Tx,
  round: RoundRecord,
  changed: "all" | readonly string[],
  at: Date,
): Promise<readonly ScoredUnit[]> {
  const results = await scoreUnits(tx, round, changed);
  await writeResults(tx, round.id, results);
  if (results.length > 0 || changed === "all") await markComputed(tx, round.id, at);
  return results;
}

/** What the columns of units give, at all stages or some; nothing is written. */
export async function scoreUnits(
  db: Reader,
  round: RoundRecord,
  wanted: "all" | readonly string[],
  stages?: readonly ResultStage[],
): Promise<ScoredUnit[]> {
  const ids = new Set(wanted);
  const units = (await listRoundUnits(db, round.id)).filter((unit) => wanted === "all" || ids.has(unit.unitId));
  const columns = await loadColumns(db, round, units);
  const blocks = await openBlocks(db, round);
  const scored: ScoredUnit[] = [];
  for (const [at, unit] of units.entries()) {
    if (at > 0) await giveTurn();
    const [compiled, own] = [blocks.get(unit.blockCode), columns.get(unit.unitId)];
    if (compiled !== undefined && own !== undefined) scored.push(...scoreColumns(compiled, unit.unitId, own, stages));
  }
  return scored;
}
