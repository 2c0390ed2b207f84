import type { Reader } from "../../../db/database.ts";
import { listLineage, type RelatedUnit } from "../lineage.query.ts";

export type { RelatedUnit };

/** The bodies that a unit came of and those that came of it, nearest first. */
export async function findLineage(db: Reader, unitId: string): Promise<RelatedUnit[]> {
  return await listLineage(db, unitId);
}
