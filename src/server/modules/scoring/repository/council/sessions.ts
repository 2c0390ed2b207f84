import { sql } from "kysely";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

export interface Attendance {
  readonly accountId: string;
  readonly present: boolean;
  readonly absence: string | null;
}

/** A meeting of the council. */
export interface SessionRecord {
  readonly id: string;
  /** 1 is the first meeting. */
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly venue: string;
  readonly guests: readonly string[];
  readonly conclusions: string | null;
  readonly minutesNumber: string | null;
  readonly minutesDate: string | null;
  readonly signedFileId: string | null;
  readonly version: number;
  readonly attendance: readonly Attendance[];
}

/** The meetings of a round, the first one first. */
export async function listSessions(db: Reader, roundId: string): Promise<SessionRecord[]> {
  const rows = await db
    .selectFrom("council_session")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("position")
    .execute();
  const there = await db
    .selectFrom("council_attendance")
    .selectAll()
    .where(sql<boolean>`session_id = any(${rows.map((row) => row.id)}::uuid[])`)
    .execute();
  const bySession = Map.groupBy(there, (one) => one.session_id);
  return rows.map((row) => ({
    id: row.id,
    number: row.position,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    venue: row.venue,
    guests: row.guests,
    conclusions: row.conclusions,
    minutesNumber: row.minutes_number,
    minutesDate: row.minutes_date,
    signedFileId: row.signed_file_id,
    version: row.version,
    attendance: (bySession.get(row.id) ?? []).map(({ account_id, present, absence }) => ({
      accountId: account_id,
      present,
      absence,
    })),
  }));
}

/** Writes a meeting with who was there, new or in the place of the old one. */
export async function saveSession(tx: Tx, roundId: string, session: SessionRecord): Promise<void> {
  const fields = {
    starts_at: session.startsAt,
    ends_at: session.endsAt,
    venue: session.venue,
    guests: [...session.guests],
    conclusions: session.conclusions,
    minutes_number: session.minutesNumber,
    minutes_date: session.minutesDate,
    signed_file_id: session.signedFileId,
    version: session.version,
  };
  await tx
    .insertInto("council_session")
    .values({ id: session.id, round_id: roundId, position: session.number, ...fields })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(fields))
    .execute();
  await tx.deleteFrom("council_attendance").where("session_id", "=", session.id).execute();
  if (session.attendance.length === 0) return;
  await tx
    .insertInto("council_attendance")
    .values(
      session.attendance.map(({ accountId, ...one }) => ({ session_id: session.id, account_id: accountId, ...one })),
    )
    .execute();
}
