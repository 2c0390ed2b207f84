import type { RankingRow } from "../../../../contract/scoring/ranking.ts";
import type { RoundRow } from "../../../../contract/scoring/rounds.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { type BlockCode, RoundId } from "../../../../domain/scoring/round.ts";
import { AppError } from "../../../http/app-error.ts";
import type { ScoringDeps } from "../deps.ts";
import { findPublishedRound, listBlockSummaries, listPublishedResults, listPublishedRows } from "../published.query.ts";

type Deps = Pick<ScoringDeps, "db">;

/** Published rounds for everybody, newest first. */
export async function listPublishedRounds(
  deps: Deps,
  window: { page: number; pageSize: number },
): Promise<{ items: RoundRow[]; total: number }> {
  return await listPublishedRows(deps.db.reader, window);
}

/**
 * The round behind an address; drafts, withdrawn rounds and ids that are none answer alike, `record.not_found`, so that
 * nobody learns of a draft.
 */
export async function getPublishedRound(deps: Deps, roundId: string) {
  const id = RoundId.safeParse(roundId);
  const round = id.success ? await findPublishedRound(deps.db.reader, id.data) : undefined;
  if (!round) throw notFound(roundId);
  return round;
}

interface RankingQuery {
  readonly block?: string | undefined;
  readonly query: string;
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the ranking of a published round, with what each block did as a whole. */
export async function getPublishedRanking(deps: Deps, roundId: string, query: RankingQuery) {
  const round = await getPublishedRound(deps, roundId);
  const { block } = query;
  if (block !== undefined && !round.blocks.some(({ code }) => code === block)) throw notFound(block);
  const { rows, total } = await listPublishedResults(deps.db.reader, { ...query, roundId: round.id });
  const parts = await listBlockSummaries(deps.db.reader, round.id);
  const summaries = round.blocks.map(({ code, units }) => {
    const ofBlock = parts.filter((part) => part.blockCode === code);
    return {
      code,
      units,
      highest: furthest(
        ofBlock.map(({ highest }) => highest),
        1,
      ),
      lowest: furthest(
        ofBlock.map(({ lowest }) => lowest),
        -1,
      ),
      classes: ofBlock.flatMap((part) =>
        part.className === null ? [] : [{ name: part.className, nameEn: part.classNameEn, units: part.units }],
      ),
    };
  });
  return { round, summaries, rows: rows.map(toRankingRow), total };
}

/** Units by name or code over all published rounds, newest round first. */
export async function findPublishedUnits(deps: Deps, query: Omit<RankingQuery, "block">) {
  const { rows, total } = await listPublishedResults(deps.db.reader, query);
  const items = rows.map((row) => ({
    round: { id: row.roundId, titleVi: row.title_vi, titleEn: row.title_en },
    row: toRankingRow(row),
  }));
  return { items, total };
}

function notFound(what: string): AppError {
  return new AppError("record.not_found", { values: { what } });
}

/** The largest (1) or smallest (-1) of printed percentages, kept as printed. */
function furthest(percents: readonly (string | null)[], direction: 1 | -1): string | null {
  const known = percents.filter((percent) => percent !== null);
  return known.sort((left, right) => direction * (Number(right) - Number(left)))[0] ?? null;
}

type ResultRow = Awaited<ReturnType<typeof listPublishedResults>>["rows"][number];

function toRankingRow(row: ResultRow): RankingRow {
  return {
    blockCode: row.code as BlockCode,
    blockNameVi: row.blockNameVi,
    blockNameEn: row.blockNameEn,
    rank: row.rank,
    unitId: row.unit_id as UnitId,
    officialCode: row.official_code,
    unitNameVi: row.name_vi,
    unitNameEn: row.name_en,
    points: row.points,
    pointsExact: row.points_exact,
    applicableMax: row.applicable_max,
    percent: row.percent,
    percentExact: row.percent_exact,
    className: row.class_name,
    classNameEn: row.class_name_en,
    inputs: row.inputs as RankingRow["inputs"],
  };
}
