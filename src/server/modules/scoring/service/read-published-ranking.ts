import type { RankingRow } from "../../../../contract/scoring/ranking.ts";
import type { ScoringDeps } from "../deps.ts";
import { listClassCounts, listPublishedResults, listRankingRows } from "../ranking.query.ts";
import { getPublishedRound, notPublished, type PublishedRound } from "./read-published.ts";

type Deps = Pick<ScoringDeps, "db">;

export interface RankingQuery {
  /** Code of one block; without it all blocks in their order. */
  readonly block?: string | undefined;
  /** Words of a unit's name, or its code. */
  readonly query?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

/** What one block did as a whole, whatever part of it is shown. */
export interface BlockSummary {
  readonly code: string;
  readonly units: number;
  /** Ends of the index among ranked units, as printed. */
  readonly highest: string | null;
  readonly lowest: string | null;
  /** Units without a class that sent nothing. */
  readonly sentNothing: number;
  /** Best class first; units without a class are left out. */
  readonly classes: readonly { readonly name: string; readonly nameEn: string | null; readonly units: number }[];
}

export interface PublishedRanking {
  readonly round: PublishedRound;
  readonly summaries: readonly BlockSummary[];
  /** By block and rank; units without a rank at the end of their block. */
  readonly rows: readonly RankingRow[];
  /** Rows on all pages. */
  readonly total: number;
}

/**
 * One page of the ranking of a published round.
 * @throws AppError `record.not_found`, also for a draft and for a block that the round does not have.
 */
export async function getPublishedRanking(
  deps: Deps,
  roundId: string,
  { block, query = "", page = 1, pageSize = 200 }: RankingQuery = {},
): Promise<PublishedRanking> {
  const db = deps.db.reader;
  const round = await getPublishedRound(deps, roundId);
  if (block !== undefined && !round.blocks.some(({ code }) => code === block)) throw notPublished();
  const window = {
    roundId: round.id,
    stage: "final" as const,
    scope: { kind: "all" } as const,
    sort: "rank",
    page,
    pageSize,
  };
  const { items, total } = await listRankingRows(db, { ...window, q: query, block });
  const counts = await listClassCounts(db, round.id);
  const summaries = round.blocks.map(({ code, units }) => {
    const parts = counts.filter((part) => part.blockCode === code);
    return {
      code,
      units,
      highest: furthest(
        parts.map(({ highest }) => highest),
        1,
      ),
      lowest: furthest(
        parts.map(({ lowest }) => lowest),
        -1,
      ),
      sentNothing: parts.find(({ className }) => className === null)?.silent ?? 0,
      classes: parts.flatMap(({ className: name, classNameEn: nameEn, units }) =>
        name === null ? [] : [{ name, nameEn, units }],
      ),
    };
  });
  return { round, summaries, rows: items, total };
}

/** The largest (1) or smallest (-1) of printed percentages, kept as printed. */
function furthest(percents: readonly (string | null)[], direction: 1 | -1): string | null {
  const known = percents.filter((percent) => percent !== null);
  return known.sort((left, right) => direction * (Number(right) - Number(left)))[0] ?? null;
}

/** One published result of a unit that was searched for. */
export interface FoundUnit {
  readonly round: {
    readonly id: string;
    readonly titleVi: string;
    readonly titleEn: string | null;
    readonly demonstration: boolean;
  };
  readonly row: RankingRow;
}

/** Units by name or code over all published rounds, newest round first. */
export async function findPublishedUnits(
  deps: Deps,
  { query, page, pageSize }: { query: string; page: number; pageSize: number },
): Promise<{ items: FoundUnit[]; total: number }> {
  return await listPublishedResults(deps.db.reader, { q: query, page, pageSize });
}
