import { type RawBuilder, sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { RankingRow } from "../../../contract/scoring/ranking.ts";
import type { Scope } from "../../../domain/identity/actor.ts";
import type { ResultStage } from "../../../domain/scoring/columns/stage.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { readPage } from "../../db/list-window.ts";
import { hasUnitName } from "../../db/unit-name-search.ts";
import { arePointsInSight, isUnitInScope } from "./rounds.query.ts";
import { allResults, resultsOf } from "./stored-results.query.ts";

export interface RankingFilter extends ListWindow {
  readonly roundId: string;
  readonly stage: ResultStage;
  /** The units that the reader sees at the stage. */
  readonly scope: Scope;
  readonly block?: string | undefined;
  readonly className?: string | undefined;
}

/** Every sort ends in the order of the block, which is exact where printed figures are equal. */
const sorts: Readonly<Record<string, RawBuilder<unknown>>> = {
  rank: sql`result.position`,
  name: sql`seen.name_vi collate vi`,
  code: sql`seen.official_code`,
  points: sql`result.points`,
  percent: sql`result.percent`,
};

const columns = [
  "seen.block_code as blockCode",
  "block.name_vi as blockNameVi",
  "block.name_en as blockNameEn",
  "result.rank",
  "seen.unit_id as unitId",
  "seen.official_code as officialCode",
  "seen.name_vi as unitNameVi",
  "seen.name_en as unitNameEn",
  "result.points",
  "result.points_exact as pointsExact",
  "result.applicable_max as applicableMax",
  "result.percent",
  "result.percent_exact as percentExact",
  "result.class_name as className",
  "result.class_name_en as classNameEn",
  "result.inputs",
] as const;

/**
 * One page of a ranking. `rank` orders block by block, the other sorts the whole round. `unplaced` tells that some unit
 * of the round waits for its place (`ensurePlaces`): then the page is to be read again.
 */
export async function listRankingRows(
  db: Reader,
  filter: RankingFilter,
): Promise<{ items: RankingRow[]; total: number; unplaced: boolean }> {
  const { roundId, stage } = filter;
  let matching = resultsOf(db, roundId, stage).where(isUnitInScope(filter.scope));
  if (filter.block) matching = matching.where("seen.block_code", "=", filter.block);
  if (filter.className) matching = matching.where("result.class_name", "=", filter.className);
  const q = filter.q ?? "";
  if (q !== "")
    matching = matching.where((where) => where.or([hasUnitName("seen", q), where("seen.official_code", "=", q)]));
  const descending = filter.sort.startsWith("-");
  const key = descending ? filter.sort.slice(1) : filter.sort;
  const direction = descending ? sql`desc` : sql`asc`;
  let page = matching.select(columns).select(
    sql<boolean>`exists (select from unit_result as other where other.round_id = ${roundId}
        and other.stage = ${stage} and other.position is null)`.as("unplaced"),
  );
  if (key === "rank") page = page.orderBy("block.position");
  const ordered = page
    .orderBy(sql`${sorts[key]} ${direction} nulls last`)
    .orderBy("block.position")
    .orderBy("result.position")
    .orderBy("seen.unit_id");
  const { items, total } = await readPage(
    filter,
    (limit, offset) => ordered.limit(limit).offset(offset).execute(),
    () => countAll(matching),
  );
  const unplaced = items[0]?.unplaced === true;
  return { items: items.map(({ unplaced: _, ...row }) => row as unknown as RankingRow), total, unplaced };
}

async function countAll(matching: ReturnType<typeof allResults>): Promise<number> {
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

/** The result of one unit with how many units of its block are ranked. */
export async function findUnitResult(db: Reader, roundId: string, unitId: string, stage: ResultStage) {
  const row = await resultsOf(db, roundId, stage)
    .where("seen.unit_id", "=", unitId)
    .select(columns)
    .select(["result.bonus", "result.penalty"])
    .select(["result.component_points as componentPoints", "result.component_maxima as componentMaxima"])
    .select("result.component_states as componentStates")
    .select(
      sql<number>`(select count(*) from unit_result as other
        join round_unit as member on member.round_id = other.round_id and member.unit_id = other.unit_id
        where other.round_id = seen.round_id and other.stage = ${stage} and member.block_code = seen.block_code and other.rank is not null)`.as(
        "ranked",
      ),
    )
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { bonus, penalty, ranked, componentPoints, componentMaxima, componentStates, ...result } = row;
  const packed = { componentPoints, componentMaxima, componentStates };
  return { result: result as unknown as RankingRow, bonus, penalty, ranked, packed };
}

/** The units that sent something and whose inputs are missing or wrong, with how many of them. */
export async function listUnfilledUnits(
  db: Reader,
  roundId: string,
): Promise<{ unitId: string; nameVi: string; nameEn: string | null; components: number }[]> {
  return await resultsOf(db, roundId)
    .select(["seen.unit_id as unitId", "seen.name_vi as nameVi", "seen.name_en as nameEn"])
    .select("result.fault_count as components")
    .where("result.inputs", "=", "incomplete")
    .orderBy("block.position")
    .orderBy(sql`seen.name_vi collate vi`)
    .execute();
}

/**
 * The units that keep a result from being published: with missing or wrong inputs, or, where no unit has any input,
 * all of them. Undefined when the round is ready.
 */
export async function findUnready(db: Reader, roundId: string): Promise<{ count: number; first: string } | undefined> {
  const rows = await resultsOf(db, roundId)
    .select(["seen.name_vi", "result.inputs"])
    .where("result.inputs", "<>", "complete")
    .orderBy(sql`result.inputs = 'incomplete' desc`)
    .orderBy("block.position")
    .orderBy(sql`seen.name_vi collate vi`)
    .execute();
  const incomplete = rows.filter((row) => row.inputs === "incomplete");
  if (incomplete[0] !== undefined) return { count: incomplete.length, first: incomplete[0].name_vi };
  const complete = await resultsOf(db, roundId)
    .select("seen.unit_id")
    .where("result.inputs", "=", "complete")
    .limit(1)
    .executeTakeFirst();
  return complete === undefined ? { count: rows.length, first: rows[0]?.name_vi ?? "–" } : undefined;
}

/** Published results by name or code of the unit over all rounds: names that hold the whole text first, newest round first. */
export async function listPublishedResults(db: Reader, filter: { q: string; page: number; pageSize: number }) {
  let matching = allResults(db).where(arePointsInSight(null));
  const phrase = searchKey(filter.q);
  matching = matching.where((where) =>
    where.or([hasUnitName("seen", filter.q), where("seen.official_code", "=", filter.q)]),
  );
  const ordered = matching
    .select(columns)
    .select(["round.id as roundId", "round.title_vi as roundTitleVi", "round.title_en as roundTitleEn"])
    .select("round.demonstration")
    // Words that only stand somewhere in a name come after those that stand there as they were typed.
    .orderBy(sql`strpos(seen.search_key, ${phrase}) = 0`)
    .orderBy("round.year", "desc")
    .orderBy("round.id", "desc")
    .orderBy("block.position")
    .orderBy("result.position")
    .orderBy("seen.unit_id");
  const { items, total } = await readPage(
    filter,
    (limit, offset) => ordered.limit(limit).offset(offset).execute(),
    () => countAll(matching),
  );
  const found = items.map(({ roundId, roundTitleVi, roundTitleEn, demonstration, ...row }) => ({
    round: { id: roundId, titleVi: roundTitleVi, titleEn: roundTitleEn, demonstration },
    row: row as unknown as RankingRow,
  }));
  return { items: found, total };
}

/** Units of each block and class of a round, and the ends of the index among those ranked. */
export async function listClassCounts(db: Reader, roundId: string) {
  return await resultsOf(db, roundId)
    .groupBy(["seen.block_code", "result.class_name", "result.class_name_en"])
    .select(["seen.block_code as blockCode", "result.class_name as className", "result.class_name_en as classNameEn"])
    .select((select) => [
      select.fn.countAll<number>().as("units"),
      sql<number>`count(*) filter (where result.inputs = 'notSubmitted')`.as("silent"),
      sql<string | null>`max(result.percent) filter (where result.rank is not null)`.as("highest"),
      sql<string | null>`min(result.percent) filter (where result.rank is not null)`.as("lowest"),
    ])
    .orderBy(sql`max(result.percent)`, (order) => order.desc().nullsLast())
    .execute();
}
