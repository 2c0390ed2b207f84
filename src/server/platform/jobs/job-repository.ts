import { type ExpressionBuilder, sql } from "kysely";
import type { JsonValue } from "../../db/column-types.ts";
import type { Db, Reader } from "../../db/database.ts";
import type { Tables } from "../../db/tables.gen.ts";
import type { Tx } from "../../db/transaction.ts";

/** A job as its worker gets it. */
export interface ClaimedJob {
  readonly id: string;
  readonly queue: string;
  readonly payload: JsonValue;
  /** Counts this attempt, from 1. */
  readonly attempts: number;
  readonly max_attempts: number;
}

export interface JobRow {
  readonly id: string;
  readonly queue: string;
  readonly key: string | null;
  readonly payload: string;
  readonly created_at: Date;
  readonly run_at: Date;
  readonly max_attempts: number;
}

const isOpen = (eb: ExpressionBuilder<Tables, "job">) =>
  eb.and([eb("done_at", "is", null), eb("failed_at", "is", null)]);

/** Writes a job unless its queue has an open one with the same key; true when it was written. */
export async function insertJob(tx: Tx, job: JobRow): Promise<boolean> {
  const row = await tx
    .insertInto("job")
    .values(job)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes due jobs of the queues for one worker: those that nobody holds, and those whose holder let the time run out
 * (it was killed). Locked rows are passed over, so that workers never wait for each other.
 */
export async function claimJobs(
  db: Db,
  options: { queues: readonly string[]; worker: string; now: Date; lockedUntil: Date; limit: number },
): Promise<ClaimedJob[]> {
  const due = db.writer
    .selectFrom("job")
    .select("id")
    .where(isOpen)
    .where("queue", "in", [...options.queues])
    .where("run_at", "<=", options.now)
    .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<=", options.now)]))
    .orderBy("run_at")
    .limit(options.limit)
    .forUpdate()
    .skipLocked();
  return db.writer
    .updateTable("job")
    .set({ locked_by: options.worker, locked_until: options.lockedUntil, attempts: sql`attempts + 1` })
    .where("id", "in", due)
    .returning(["id", "queue", "payload", "attempts", "max_attempts"])
    .execute();
}

/** Which attempt of which worker: nothing is written for a job that meanwhile went to another one. */
export interface Holder {
  readonly id: string;
  readonly worker: string;
  readonly attempts: number;
}

function heldBy(holder: Holder) {
  return (eb: ExpressionBuilder<Tables, "job">) =>
    eb.and([
      eb("id", "=", holder.id),
      eb("locked_by", "=", holder.worker),
      eb("attempts", "=", holder.attempts),
      isOpen(eb),
    ]);
}

/** Marks the job as done; false when another worker has it by now. */
export async function completeJob(tx: Tx, holder: Holder, now: Date): Promise<boolean> {
  const done = { done_at: now, locked_by: null, locked_until: null, last_error: null };
  const row = await tx.updateTable("job").set(done).where(heldBy(holder)).returning("id").executeTakeFirst();
  return row !== undefined;
}

/** Puts the job back with its error: to run again at a time, or given up. */
export async function returnJob(
  db: Db,
  holder: Holder,
  outcome: { error: string; runAt: Date } | { error: string; failedAt: Date },
): Promise<void> {
  const when = "runAt" in outcome ? { run_at: outcome.runAt } : { failed_at: outcome.failedAt };
  const values = { ...when, last_error: outcome.error, locked_by: null, locked_until: null };
  await db.writer.updateTable("job").set(values).where(heldBy(holder)).execute();
}

/** Puts the job back as if it had not been begun. */
export async function releaseJob(db: Db, holder: Holder): Promise<void> {
  const values = { attempts: sql<number>`attempts - 1`, locked_by: null, locked_until: null };
  await db.writer.updateTable("job").set(values).where(heldBy(holder)).execute();
}

/** Keeps hold of jobs under way. */
export async function extendLocks(db: Db, worker: string, ids: readonly string[], lockedUntil: Date): Promise<void> {
  await db.writer
    .updateTable("job")
    .set({ locked_until: lockedUntil })
    .where("locked_by", "=", worker)
    .where("id", "in", [...ids])
    .execute();
}

/** Jobs that were given up, newest first. */
export async function listFailedJobs(reader: Reader, limit: number) {
  return reader
    .selectFrom("job")
    .select(["id", "queue", "key", "attempts", "last_error", "created_at", "failed_at"])
    .where("failed_at", "is not", null)
    .orderBy("failed_at", "desc")
    .limit(limit)
    .execute();
}

/** Lets a job that was given up run again with fresh attempts; false when there is none such. */
export async function reopenJob(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("job")
    .set({ failed_at: null, attempts: 0, run_at: now })
    .where("id", "=", id)
    .where("failed_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes jobs done before a time. */
export async function deleteDoneJobs(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("job").where("done_at", "<", before).execute();
}
