import { sql } from "kysely";
import type { Db } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/**
 * Counts one call under a key in a window shared by all server processes; gives the count and the window's start. One
 * statement of its own, outside any transaction: a refused call counts too.
 */
export async function countInWindow(
  db: Db,
  key: string,
  at: { now: Date; windowEndedBefore: Date },
): Promise<{ count: number; windowStart: Date }> {
  // A window that begins later than now was opened before the clock was set back.
  const isOver = sql`w.window_start <= ${at.windowEndedBefore} or w.window_start > ${at.now}`;
  const { rows } = await sql<{ count: number; window_start: Date }>`
    insert into rate_window as w (key, window_start, count) values (${key}, ${at.now}, 1)
    on conflict (key) do update set
      window_start = case when ${isOver} then excluded.window_start else w.window_start end,
      count = case when ${isOver} then 1 else w.count + 1 end
    returning count, window_start`.execute(db.writer);
  const row = rows[0];
  if (!row) throw new Error("The count of calls returned no row.");
  return { count: row.count, windowStart: row.window_start };
}

/** Removes windows that began before; a day is far longer than any window. */
export async function deleteOldWindows(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("rate_window").where("window_start", "<", before).execute();
}
