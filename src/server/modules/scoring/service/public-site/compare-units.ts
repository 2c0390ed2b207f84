import type { RankingRow, UnitResult } from "../../../../../contract/scoring/ranking.ts";
import { noUnitAmended } from "../../../../../domain/scoring/amended/amended-figures.ts";
import type { ScoringDeps } from "../../deps.ts";
import { getPublishedUnitResult, type PublishedRound } from "../read-published.ts";
import { getPublishedRanking } from "../read-published-ranking.ts";

/** Most units that are set side by side. */
export const mostCompared = 4;
/** Most units that a block offers for choice. */
const mostOffered = 1000;

export interface ComparedUnits {
  readonly round: PublishedRound;
  readonly block: PublishedRound["blocks"][number];
  /** All units of the block in the order of the ranking. */
  readonly offered: readonly RankingRow[];
  /** The results of those chosen, at most four, in the order of the choice. */
  readonly compared: readonly UnitResult[];
}

/**
 * Units of one block of a published round side by side. Who is not in the block, or chosen twice, is left out. Without
 * a block: that of the round that comes first.
 * @throws AppError `record.not_found`, also for a draft and for a block that the round does not have.
 */
export async function compareUnits(
  deps: Pick<ScoringDeps, "db">,
  roundId: string,
  wanted: { readonly block: string | undefined; readonly unitIds: readonly string[] },
): Promise<ComparedUnits | undefined> {
  const { round, rows } = await getPublishedRanking(deps, roundId, { block: wanted.block, pageSize: mostOffered });
  const block = wanted.block === undefined ? round.blocks[0] : round.blocks.find(({ code }) => code === wanted.block);
  if (block === undefined) return undefined;
  const offered = rows.filter(({ blockCode }) => blockCode === block.code);
  const chosen = [...new Set(wanted.unitIds)].filter((id) => offered.some(({ unitId }) => unitId === id));
  const compared: UnitResult[] = [];
  for (const unitId of chosen.slice(0, mostCompared)) {
    // Figures alone are compared: how they came about is told on the page of each unit.
    compared.push(await getPublishedUnitResult(deps, round.id, unitId, noUnitAmended));
  }
  return { round, block, offered, compared };
}
