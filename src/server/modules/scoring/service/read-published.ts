import type { RankingRow, UnitResult } from "../../../../contract/scoring/ranking.ts";
import type { RoundBlock, RoundRow } from "../../../../contract/scoring/rounds.ts";
import type { RoundDecision } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError } from "../../../http/app-error.ts";
import type { ScoringDeps } from "../deps.ts";
import { listRankingRows } from "../ranking.query.ts";
import { findRound, type RoundRecord } from "../repository/rounds.ts";
import { listBlockRows, listRoundRows } from "../rounds.query.ts";
import { readUnitResult } from "./read-unit-result.ts";

type Deps = Pick<ScoringDeps, "db">;

/** Rows of one public page of rounds. */
const pageSize = 20;
/** A block holds at most this many units (`BlockPlan`), a round fifty blocks. */
const mostUnits = 100_000;

export interface PublishedBlock extends RoundBlock {
  /** By rank; units without a rank at the end. */
  readonly rows: readonly RankingRow[];
}

export interface PublishedRanking {
  readonly id: string;
  readonly year: number;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly day: string;
  readonly demonstration: boolean;
  readonly decision: RoundDecision | null;
  readonly publishedAt: string;
  readonly blocks: readonly PublishedBlock[];
}

/** Published rounds for everybody, newest year first. */
export async function listPublishedRounds(
  deps: Deps,
  page: number,
): Promise<{ items: RoundRow[]; page: number; pageSize: number; total: number }> {
  const window = { sort: "-year", page, pageSize, sight: null };
  return { ...(await listRoundRows(deps.db.reader, window)), page, pageSize };
}

/**
 * The whole ranking of a published round, block by block.
 * @throws AppError `record.not_found`, also for a draft.
 */
export async function getPublishedRanking(deps: Deps, roundId: string): Promise<PublishedRanking> {
  const db = deps.db.reader;
  const round = await getPublished(db, roundId);
  const window = { sort: "rank", page: 1, pageSize: mostUnits, roundId, sight: null };
  const { items } = await listRankingRows(db, window);
  const rows = Map.groupBy(items, (row) => row.blockCode);
  const blocks = await listBlockRows(db, roundId, null);
  return {
    id: round.id,
    year: round.year,
    titleVi: round.titleVi,
    titleEn: round.titleEn,
    day: round.day,
    demonstration: round.demonstration,
    decision: round.decision,
    publishedAt: round.publishedAt.toISOString(),
    blocks: blocks.map((block) => ({ ...block, rows: rows.get(block.code) ?? [] })),
  };
}

/**
 * The published result of one unit with its components.
 * @throws AppError `record.not_found`, also for a draft and for a unit that is not in the round.
 */
export async function getPublishedUnitResult(deps: Deps, roundId: string, unitId: string): Promise<UnitResult> {
  const round = await getPublished(deps.db.reader, roundId);
  const result = await readUnitResult(deps.db.reader, round, unitId);
  if (result === undefined) throw notPublished();
  return result;
}

async function getPublished(db: Reader, roundId: string): Promise<RoundRecord & { publishedAt: Date }> {
  const round = await findRound(db, roundId);
  if (round?.publishedAt == null) throw notPublished();
  return { ...round, publishedAt: round.publishedAt };
}

function notPublished(): AppError {
  return new AppError("record.not_found", { values: { what: "kết quả đã công bố" } });
}
