import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";
import { resultsOf } from "./stored-results.query.ts";

/** The newest published round of an earlier year; real and demonstration rounds are not set beside each other. */
export async function findNewestPublishedBefore(
  db: Reader,
  round: { readonly year: number; readonly demonstration: boolean },
): Promise<string | undefined> {
  const found = await db
    .selectFrom("round")
    .select("id")
    .where("state", "=", "published")
    .where("kind", "=", "units")
    .where("demonstration", "=", round.demonstration)
    .where("year", "<", round.year)
    .orderBy("year", "desc")
    .orderBy("day", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

/** Rank and index of these units in a round. */
export async function listFinalPlaces(db: Reader, roundId: string, unitIds: readonly string[]) {
  return await resultsOf(db, roundId)
    .where(sql<boolean>`seen.unit_id = any(${[...unitIds]}::uuid[])`)
    .select(["seen.unit_id as unitId", "seen.block_code as blockCode", "result.rank", "result.percent"])
    .execute();
}
