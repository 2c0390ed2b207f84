import type { Reader } from "../../db/database.ts";

/** How many documents the unit itself put under each of its components, as they count now. */
export async function countOwnEvidence(db: Reader, roundId: string, unitId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("evidence_link")
    .select((select) => ["component", select.fn.countAll<number>().as("count")])
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .where("stage", "=", "self")
    .where("removed_at", "is", null)
    .groupBy("component")
    .execute();
  return new Map(rows.map((row) => [row.component, row.count]));
}
