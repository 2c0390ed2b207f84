import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import { recallScore } from "../../../../domain/scoring/recall-score.ts";
import { rankScores } from "../../../../domain/scoring/score-round.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import type { ScoringDeps } from "../deps.ts";
import {
  isUnplaced,
  listPlaces,
  lockPlaces,
  type UnitPlace,
  writePlaces,
  writeResults,
} from "../repository/results.ts";
import { listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { scoreUnits } from "./compute-results.ts";
import { openBlocks } from "./score-block.ts";

type Deps = Pick<ScoringDeps, "db">;

/** Units saved while others are placed stay without a place; a reader looks again so often at most. */
const attempts = 3;

/**
 * Sees to it that the units of a round have their places at a stage before somebody reads them. A save leaves only its
 * own unit without a place, so that no save touches what another one needs; the reader pays for the order, once for all
 * readers. What is saved meanwhile is never overwritten: places are written over the revision they were computed from.
 */
export async function ensurePlaces(deps: Deps, round: RoundRecord, stage: ResultStage): Promise<void> {
  for (let attempt = 0; attempt < attempts && (await isUnplaced(deps.db.reader, round.id, stage)); attempt += 1) {
    await withTransaction(deps, async (tx) => {
      await lockPlaces(tx, round.id);
      // Whoever held the lock before may have done it.
      if (await isUnplaced(tx, round.id, stage)) await placeUnits(tx, round, stage);
    });
  }
}

/** Computes a stage of a round that was stored before stages were told apart; nothing to do where it stands. */
export async function ensureStage(deps: Deps, round: RoundRecord, stage: ResultStage): Promise<void> {
  if ((await listPlaces(deps.db.reader, round.id, stage)).length > 0) return;
  await withTransaction(deps, async (tx) => {
    await lockPlaces(tx, round.id);
    if ((await listPlaces(tx, round.id, stage)).length > 0) return;
    await writeResults(tx, round.id, await scoreUnits(tx, round, "all", [stage]));
    await placeUnits(tx, round, stage);
  });
}

/** Ranks the blocks of a round at a stage from the stored fractions and writes the places that moved. */
export async function placeUnits(tx: Tx, round: RoundRecord, stage: ResultStage): Promise<void> {
  const stored = await listPlaces(tx, round.id, stage);
  const units = new Map((await listRoundUnits(tx, round.id)).map((unit) => [unit.unitId, unit]));
  const moved: UnitPlace[] = [];
  for (const [code, compiled] of await openBlocks(tx, round)) {
    const members = stored.flatMap((one) => {
      const unit = units.get(one.unitId);
      if (unit?.blockCode !== code) return [];
      return [{ ...recallScore(compiled, { ...one, unit: unit.nameVi, block: code }), stored: one }];
    });
    const ranked = rankScores(compiled, members).flatMap((block) => block.units);
    ranked.forEach(({ score: { stored: known }, rank = null }, at) => {
      const position = at + 1;
      if (known.position === position && known.rank === rank) return;
      moved.push({ unitId: known.unitId, revision: known.revision, position, rank });
    });
  }
  await writePlaces(tx, { roundId: round.id, stage }, moved);
}
