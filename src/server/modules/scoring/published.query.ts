import { sql } from "kysely";
import type { RoundRow } from "../../../contract/scoring/rounds.ts";
import { RoundId } from "../../../domain/scoring/round.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";

/** Every reading of the public pages begins here, so that no draft can slip in. */
export function publishedRounds(db: Reader) {
  return db.selectFrom("round").where("round.state", "=", "published");
}

/** One page of the published rounds, newest first. */
export async function listPublishedRows(
  db: Reader,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: RoundRow[]; total: number }> {
  const { total } = await publishedRounds(db)
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await publishedRounds(db)
    .select(["id", "year", "title_vi", "title_en", "day", "demonstration", "published_at"])
    .select((select) => [
      select
        .selectFrom("round_block")
        .whereRef("round_id", "=", "round.id")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .as("blocks"),
      select
        .selectFrom("round_unit")
        .whereRef("round_id", "=", "round.id")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .as("units"),
    ])
    .orderBy("year", "desc")
    .orderBy("published_at", "desc")
    .orderBy("id")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const items = rows.map((row) => ({
    id: RoundId.parse(row.id),
    year: row.year,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    day: row.day,
    state: "published" as const,
    demonstration: row.demonstration,
    blocks: row.blocks ?? 0,
    units: row.units ?? 0,
    publishedAt: row.published_at?.toISOString() ?? null,
  }));
  return { items, total };
}

/** A published round with its decision and blocks; undefined for a draft as for what never was. */
export async function findPublishedRound(db: Reader, roundId: RoundId) {
  const row = await publishedRounds(db)
    .select(["year", "title_vi", "title_en", "day", "demonstration", "published_at"])
    .select(["decision_number", "decision_date", "decision_signer"])
    .where("id", "=", roundId)
    .executeTakeFirst();
  if (!row) return undefined;
  const blocks = await db
    .selectFrom("round_block as block")
    .select(["block.code", "block.name_vi", "block.name_en"])
    .select((select) =>
      select
        .selectFrom("round_unit as unit")
        .whereRef("unit.round_id", "=", "block.round_id")
        .whereRef("unit.block_code", "=", "block.code")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .as("units"),
    )
    .where("block.round_id", "=", roundId)
    .orderBy("block.position")
    .execute();
  const { decision_number: number, decision_date: date, decision_signer: signer } = row;
  return {
    id: roundId,
    year: row.year,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    day: row.day,
    demonstration: row.demonstration,
    publishedAt: row.published_at?.toISOString() ?? null,
    decision: number !== null && date !== null && signer !== null ? { number, date, signer } : null,
    blocks: blocks.map((block) => ({
      code: block.code,
      nameVi: block.name_vi,
      nameEn: block.name_en,
      units: block.units ?? 0,
    })),
  };
}

/** What each block of a round did as a whole: ranked units, ends of the index, units in each class. */
export async function listBlockSummaries(db: Reader, roundId: RoundId) {
  const rows = await db
    .selectFrom("unit_result as result")
    .innerJoin("round_unit as unit", (join) =>
      join.onRef("unit.round_id", "=", "result.round_id").onRef("unit.unit_id", "=", "result.unit_id"),
    )
    .where("result.round_id", "=", roundId)
    .groupBy(["unit.block_code", "result.class_name", "result.class_name_en"])
    .select(["unit.block_code", "result.class_name", "result.class_name_en"])
    .select((select) => [
      select.fn.countAll<number>().as("units"),
      sql<string | null>`max(result.percent) filter (where result.rank is not null)`.as("highest"),
      sql<string | null>`min(result.percent) filter (where result.rank is not null)`.as("lowest"),
    ])
    .orderBy(sql`max(result.percent)`, (order) => order.desc().nullsLast())
    .execute();
  return rows.map((row) => ({
    blockCode: row.block_code,
    className: row.class_name,
    classNameEn: row.class_name_en,
    units: row.units,
    highest: row.highest,
    lowest: row.lowest,
  }));
}

export interface PublishedFilter {
  readonly roundId?: RoundId | undefined;
  readonly block?: string | undefined;
  readonly query: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Results of published rounds by block and place, or by name over all rounds, newest round first. */
export async function listPublishedResults(db: Reader, filter: PublishedFilter) {
  const { roundId, block } = filter;
  let matching = publishedRounds(db)
    .innerJoin("round_unit as unit", "unit.round_id", "round.id")
    .innerJoin("round_block as block", (join) =>
      join.onRef("block.round_id", "=", "unit.round_id").onRef("block.code", "=", "unit.block_code"),
    )
    .innerJoin("unit_result as result", (join) =>
      join.onRef("result.round_id", "=", "unit.round_id").onRef("result.unit_id", "=", "unit.unit_id"),
    );
  if (roundId !== undefined) matching = matching.where("round.id", "=", roundId);
  if (block !== undefined) matching = matching.where("block.code", "=", block);
  for (const word of searchKey(filter.query).split(" ")) {
    if (word === "") continue;
    matching = matching.where((where) =>
      where.or([
        sql<boolean>`strpos(unit.search_key, ${word}) > 0`,
        where("unit.official_code", "=", filter.query.trim()),
      ]),
    );
  }
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select(["round.id as roundId", "round.title_vi", "round.title_en"])
    .select(["block.code", "block.name_vi as blockNameVi", "block.name_en as blockNameEn"])
    .select(["unit.unit_id", "unit.official_code", "unit.name_vi", "unit.name_en"])
    .select(["result.rank", "result.points", "result.points_exact", "result.applicable_max"])
    .select(["result.percent", "result.percent_exact", "result.class_name", "result.class_name_en", "result.inputs"])
    .orderBy("round.year", "desc")
    .orderBy("round.published_at", "desc")
    .orderBy("round.id")
    .orderBy("block.position")
    .orderBy("result.position")
    .orderBy("unit.unit_id")
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return { total, rows };
}
