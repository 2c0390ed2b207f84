import { sql } from "kysely";
import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import type { JsonValue } from "../../db/column-types.ts";
import type { Db, Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

/** A job that somebody follows. */
export interface FollowedJob {
  readonly id: string;
  readonly payload: JsonValue;
  readonly created_at: Date;
  /** Given up; null while it waits or runs. */
  readonly failed_at: Date | null;
}

/** The newest job of a queue with this key that is open or was given up; done ones are not found. */
export async function findUndoneJob(reader: Reader, queue: string, key: string): Promise<FollowedJob | undefined> {
  return reader
    .selectFrom("job")
    .select(["id", "payload", "created_at", "failed_at"])
    .where("queue", "=", queue)
    .where("key", "=", key)
    .where("done_at", "is", null)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Notes how far a job is in its payload; false when it is open no more, so that its handler may stop. */
export async function noteOnJob(db: Db, id: string, note: Readonly<Record<string, JsonValue>>): Promise<boolean> {
  const row = await db.writer
    .updateTable("job")
    .set({ payload: sql`payload || ${canonicalJson(note)}::jsonb` })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends an open job before its time; false when there is none. Its handler hears of it with its next note. */
export async function cancelJob(tx: Tx, queue: string, key: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("job")
    .set({ done_at: now, locked_by: null, locked_until: null })
    .where("queue", "=", queue)
    .where("key", "=", key)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
