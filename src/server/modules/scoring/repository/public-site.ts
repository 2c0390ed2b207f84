import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** Whether the public ranking of a round tells how units moved since the last one. */
export async function areChangesShown(db: Reader, roundId: string): Promise<boolean> {
  const row = await db.selectFrom("round").select("shows_changes").where("id", "=", roundId).executeTakeFirst();
  return row?.shows_changes ?? false;
}

export async function saveChangesShown(tx: Tx, roundId: string, shown: boolean): Promise<void> {
  await tx.updateTable("round").set({ shows_changes: shown }).where("id", "=", roundId).execute();
}

/** The newest publication of a round that is bound to the file of its decision. */
export async function findNewestDecision(db: Reader, roundId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("publication")
    .select("number")
    .where("round_id", "=", roundId)
    .where("decision_file_id", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

/** The components of which the newest publication gives points alone; none where nothing was restricted. */
export async function listRestricted(db: Reader, roundId: string): Promise<ReadonlySet<string>> {
  const row = await db
    .selectFrom("publication")
    .select("restricted")
    .where("round_id", "=", roundId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return new Set(row?.restricted ?? []);
}
