import type { RankingRow } from "../../../../../contract/scoring/ranking.ts";

/** The points of a unit; null where it sent nothing and has no index either: 0 would read as a judgement. */
export function scoredPoints({ points, percent, inputs }: RankingRow): string | null {
  return inputs === "notSubmitted" && percent === null ? null : points;
}
