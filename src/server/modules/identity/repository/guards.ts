import type { AttemptState } from "../../../../domain/identity/lock-out.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/**
 * Locks the row of a login until the end of the transaction and gives what is remembered of wrong attempts. One statement
 * finds or makes it: between two, somebody who signs in at that moment would take it away.
 */
export async function lockGuard(tx: Tx, loginDigest: Buffer, now: Date): Promise<AttemptState> {
  const row = await tx
    .insertInto("sign_in_guard")
    .values({ login_digest: loginDigest, failed_count: 0, last_failed_at: now, locked_until: null })
    .onConflict((conflict) =>
      conflict.column("login_digest").doUpdateSet({ failed_count: (eb) => eb.ref("sign_in_guard.failed_count") }),
    )
    .returning(["failed_count", "last_failed_at", "locked_until"])
    .executeTakeFirstOrThrow();
  return {
    failedCount: row.failed_count,
    lastFailedAt: row.last_failed_at.getTime(),
    lockedUntil: row.locked_until?.getTime() ?? null,
  };
}

export async function saveGuard(tx: Tx, loginDigest: Buffer, state: AttemptState): Promise<void> {
  await tx
    .updateTable("sign_in_guard")
    .set({
      failed_count: state.failedCount,
      last_failed_at: new Date(state.lastFailedAt),
      locked_until: state.lockedUntil === null ? null : new Date(state.lockedUntil),
    })
    .where("login_digest", "=", loginDigest)
    .execute();
}

export async function clearGuard(tx: Tx, loginDigest: Buffer): Promise<void> {
  await tx.deleteFrom("sign_in_guard").where("login_digest", "=", loginDigest).execute();
}

/** Until when a login is locked; undefined when it is not. */
export async function findLockedUntil(db: Reader, loginDigest: Buffer, now: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom("sign_in_guard")
    .select("locked_until")
    .where("login_digest", "=", loginDigest)
    .where("locked_until", ">", now)
    .executeTakeFirst();
  return row?.locked_until ?? undefined;
}

/** Forgets attempts that no longer count. */
export async function deleteOldGuards(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom("sign_in_guard")
    .where("last_failed_at", "<", before)
    .where((where) => where.or([where("locked_until", "is", null), where("locked_until", "<", before)]))
    .execute();
}
