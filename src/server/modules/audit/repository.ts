import type { Selectable } from "kysely";
import type { Db, Reader } from "../../db/database.ts";
import type { AuditVerificationTable } from "../../db/tables.gen.ts";
import type { Tx } from "../../db/transaction.ts";

export type VerificationRow = Selectable<AuditVerificationTable>;

export async function insertVerification(tx: Tx, row: { id: string; at: Date; by: string | null }): Promise<void> {
  await tx
    .insertInto("audit_verification")
    .values({ id: row.id, started_at: row.at, started_by: row.by, seen_at: row.at, state: "running" })
    .execute();
}

export async function findLastVerification(db: Reader): Promise<VerificationRow | undefined> {
  return db
    .selectFrom("audit_verification")
    .selectAll()
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function findVerification(db: Reader, id: string): Promise<VerificationRow | undefined> {
  return db.selectFrom("audit_verification").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Notes how far a running check has come; outside its transaction, so that others see it. */
export async function noteProgress(db: Db, id: string, checkedSeals: number, at: Date): Promise<void> {
  await db.writer
    .updateTable("audit_verification")
    .set({ checked_seals: checkedSeals, checked_actions: checkedSeals, seen_at: at })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

export async function endVerification(
  tx: Tx,
  id: string,
  end: {
    at: Date;
    state: "holds" | "broken" | "failed";
    checkedSeals?: number;
    unsealed?: number;
    fault?: { vi: string; en: string } | undefined;
  },
): Promise<void> {
  await tx
    .updateTable("audit_verification")
    .set({
      ended_at: end.at,
      seen_at: end.at,
      state: end.state,
      ...(end.checkedSeals !== undefined && { checked_seals: end.checkedSeals, checked_actions: end.checkedSeals }),
      ...(end.unsealed !== undefined && { unsealed_actions: end.unsealed }),
      fault_vi: end.fault?.vi ?? null,
      fault_en: end.fault?.en ?? null,
    })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}
