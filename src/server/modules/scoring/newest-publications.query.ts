import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

/** A publication as readers hear of it. */
export interface NewestPublication {
  readonly roundId: string;
  /** 1 is the first; every later one amends the one before. */
  readonly number: number;
  readonly at: Date;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly demonstration: boolean;
}

/** The newest publications and amendments of all published rounds, `count` at most. */
export async function listNewestPublications(db: Reader, count: number): Promise<NewestPublication[]> {
  return await db
    .selectFrom("publication")
    .innerJoin("round", "round.id", "publication.round_id")
    .select(["publication.round_id as roundId", "publication.number", "publication.at"])
    .select(["round.title_vi as titleVi", "round.title_en as titleEn", "round.demonstration"])
    .where("round.state", "=", "published")
    .orderBy("publication.at", "desc")
    .orderBy("publication.number", "desc")
    .limit(count)
    .execute();
}

/** Number and instant of the publication that stands, by round. */
export async function findStanding(
  db: Reader,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: number; readonly at: Date }>> {
  const rows = await db
    .selectFrom("publication")
    .distinctOn("round_id")
    .select(["round_id", "number", "at"])
    .where("round_id", "=", sql<string>`any(${[...roundIds]}::uuid[])`)
    .orderBy("round_id")
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map(({ round_id, ...standing }) => [round_id, standing]));
}
