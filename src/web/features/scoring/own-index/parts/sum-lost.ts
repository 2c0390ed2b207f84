import type { OwnGapRow } from "../../../../../contract/scoring/own-index/gaps.ts";

/** Points lost in all rows, to three places; undefined where the ministry has published none of them. */
export function sumLost(rows: readonly Pick<OwnGapRow, "lost">[]): string | undefined {
  const known = rows.flatMap(({ lost }) => (lost === null ? [] : [Number(lost)]));
  if (known.length === 0) return undefined;
  return String(Math.round(known.reduce((sum, one) => sum + one, 0) * 1000) / 1000);
}
