import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";

export interface PublishedBefore {
  readonly id: string;
  readonly titleVi: string;
}

/**
 * The newest published round of units of an earlier year that the same unit runs; real and demonstration rounds are not
 * set beside each other.
 */
export async function findPublishedBefore(
  db: Reader,
  round: { readonly year: number; readonly demonstration: boolean; readonly ownerUnitId: string | null },
): Promise<PublishedBefore | undefined> {
  return await db
    .selectFrom("round")
    .select(["id", "title_vi as titleVi"])
    .where("state", "=", "published")
    .where("kind", "=", "units")
    .where("demonstration", "=", round.demonstration)
    .where("year", "<", round.year)
    .where(sql<boolean>`owner_unit_id is not distinct from ${round.ownerUnitId}::uuid`)
    .orderBy("year", "desc")
    .orderBy("day", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
