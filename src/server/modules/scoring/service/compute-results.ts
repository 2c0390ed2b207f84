import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { type Rankable, rankScores } from "../../../../domain/scoring/score-round.ts";
import { recallScore } from "../../../../domain/scoring/stored-result.ts";
import type { Tx } from "../../../db/transaction.ts";
import { loadInputs } from "../repository/inputs.ts";
import {
  listStoredScores,
  markComputed,
  replaceResults,
  type ScoredUnit,
  type UnitPlace,
  writePlaces,
} from "../repository/results.ts";
import { listBlocks, listRoundUnits, type RoundRecord, type RoundUnitRecord } from "../repository/rounds.ts";
import { openBlock, scoreFromInputs, toStored } from "./score-block.ts";

/**
 * Scores the changed units from their stored inputs and ranks their blocks again, in the transaction of the change.
 * Points of a unit depend on no other unit, so only ranks of the rest move, and those from their stored fractions.
 * Behind the lock of the round (`lockRound`). Gives the new results of the changed units.
 */
export async function computeResults(
  tx: Tx,
  round: RoundRecord,
  changed: "all" | readonly string[],
  at: Date,
): Promise<readonly ScoredUnit[]> {
  const units = await listRoundUnits(tx, round.id);
  const isChanged = changed === "all" ? () => true : isIn(new Set(changed));
  const inputs = await loadInputs(tx, round.id, changed === "all" ? undefined : changed);
  const results: ScoredUnit[] = [];
  const places: UnitPlace[] = [];
  for (const block of await listBlocks(tx, round.id)) {
    const members = units.filter((unit) => unit.blockCode === block.code);
    const fresh = members.filter(isChanged);
    if (fresh.length === 0) continue;
    const compiled = await openBlock(tx, round, block);
    const scores = new Map<Rankable, { unitId: string; position?: number; rank?: number | null }>();
    for (const unit of fresh) {
      const score = scoreFromInputs(compiled, unit, inputs.get(unit.unitId));
      results.push(toStored(unit.unitId, score));
      scores.set(score, { unitId: unit.unitId });
    }
    const rest = members.filter((unit) => !isChanged(unit));
    for (const [score, kept] of await recallRest(tx, round.id, compiled, rest)) scores.set(score, kept);
    places.push(...movedPlaces(compiled, scores));
  }
  await replaceResults(tx, round.id, results);
  await writePlaces(tx, round.id, places);
  if (results.length > 0 || changed === "all") await markComputed(tx, round.id, at);
  return results;
}

const isIn = (ids: ReadonlySet<string>) => (unit: RoundUnitRecord) => ids.has(unit.unitId);

async function recallRest(tx: Tx, roundId: string, compiled: CompiledSet, rest: readonly RoundUnitRecord[]) {
  if (rest.length === 0) return [];
  const names = new Map(rest.map((unit) => [unit.unitId, unit]));
  const needsPoints = compiled.set.index.ties === "tieBreak";
  const stored = await listStoredScores(tx, roundId, [...names.keys()], needsPoints);
  return stored.map((one) => {
    const unit = names.get(one.unitId);
    const recalled = { ...one, unit: unit?.nameVi ?? "", block: unit?.blockCode ?? "" };
    return [recallScore(compiled, recalled), one] as const;
  });
}

/** The places that are not yet stored so. */
function movedPlaces(
  compiled: CompiledSet,
  scores: ReadonlyMap<Rankable, { unitId: string; position?: number; rank?: number | null }>,
): UnitPlace[] {
  const ranked = rankScores(compiled, [...scores.keys()]).flatMap((block) => block.units);
  return ranked.flatMap(({ score, rank }, at) => {
    const known = scores.get(score);
    const place = { unitId: known?.unitId ?? "", position: at + 1, rank: rank ?? null };
    return known?.position === place.position && known.rank === place.rank ? [] : [place];
  });
}
