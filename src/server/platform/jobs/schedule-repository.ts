import { sql } from "kysely";
import type { Tx } from "../../db/transaction.ts";

/** The schema's own lock while the transaction lives; false when another process schedules. */
export async function tryLockSchedules(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('congtam schedule ' || current_schema(), 0)) AS locked`.execute(
    tx,
  );
  return rows[0]?.locked === true;
}

/** When each schedule is due next. */
export async function listDueTimes(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.selectFrom("job_schedule").select(["name", "next_run_at"]).execute();
  return new Map(rows.map((row) => [row.name, row.next_run_at]));
}

/** Notes the next time of a schedule; `lastRunAt` only when it ran now. */
export async function storeDueTime(
  tx: Tx,
  schedule: { name: string; nextRunAt: Date; lastRunAt: Date | undefined },
): Promise<void> {
  const times = { next_run_at: schedule.nextRunAt, ...(schedule.lastRunAt && { last_run_at: schedule.lastRunAt }) };
  await tx
    .insertInto("job_schedule")
    .values({ name: schedule.name, ...times })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(times))
    .execute();
}
