import type { RankingRow } from "../../../../contract/scoring/ranking.ts";

/** A line for people who see only own units of a draft: the rank would tell them how the others stand. */
export function withoutRank(row: RankingRow): RankingRow {
  return { ...row, rank: null };
}
