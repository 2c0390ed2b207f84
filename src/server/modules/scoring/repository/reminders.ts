import { type ReminderDays, usualReminderDays } from "../../../../domain/scoring/follow/reminder-days.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** The days on which people of a round are reminded; the usual ones where nobody chose others. */
export async function findReminderDays(db: Reader, roundId: string): Promise<ReminderDays> {
  const row = await db
    .selectFrom("round_reminder")
    .select(["before_days", "after_days"])
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  return row === undefined ? usualReminderDays : { before: row.before_days, after: row.after_days };
}

export async function saveReminderDays(tx: Tx, roundId: string, days: ReminderDays): Promise<void> {
  const values = { before_days: [...days.before], after_days: [...days.after] };
  await tx
    .insertInto("round_reminder")
    .values({ round_id: roundId, ...values })
    .onConflict((conflict) => conflict.column("round_id").doUpdateSet(values))
    .execute();
}

/** A reminder by hand, one row for each unit. */
export async function insertUrges(
  tx: Tx,
  rows: readonly {
    readonly id: string;
    readonly round_id: string;
    readonly unit_id: string;
    readonly body: string;
    readonly account_id: string;
    readonly created_at: Date;
  }[],
): Promise<void> {
  await tx
    .insertInto("round_urge")
    .values([...rows])
    .execute();
}
