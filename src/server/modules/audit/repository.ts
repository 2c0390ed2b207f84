import { type Selectable, sql } from "kysely";
import type { CheckPart } from "../../../domain/audit/check-part.ts";
import type { JsonValue } from "../../db/column-types.ts";
import type { Db, Reader } from "../../db/database.ts";
import type { AuditVerificationTable } from "../../db/tables.gen.ts";
import type { Tx } from "../../db/transaction.ts";
import type { AuditAnchor } from "../../platform/audit/verify-audit.ts";

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
export async function noteProgress(
  db: Db,
  id: string,
  { part, count, at }: { readonly part: CheckPart; readonly count: number; readonly at: Date },
): Promise<void> {
  await db.writer
    .updateTable("audit_verification")
    .set({ part, checked: sql`checked || ${JSON.stringify({ [part]: count })}::jsonb`, seen_at: at })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

/** Writes what a check found; the first findings of each part are kept. */
export async function endVerification(
  tx: Tx,
  id: string,
  end: {
    readonly at: Date;
    readonly state: "holds" | "broken";
    readonly unsealed: number;
    readonly checked: Readonly<Record<CheckPart, number>>;
    readonly head: AuditAnchor | undefined;
    readonly findings: readonly object[];
    readonly findingCount: number;
  },
): Promise<void> {
  await tx
    .updateTable("audit_verification")
    .set({
      ended_at: end.at,
      seen_at: end.at,
      state: end.state,
      part: null,
      checked_seals: end.checked.chain,
      checked_actions: end.checked.chain,
      unsealed_actions: end.unsealed,
      checked: JSON.stringify(end.checked),
      findings: JSON.stringify(end.findings),
      finding_count: end.findingCount,
      head_seq: end.head?.seq ?? null,
      head_hash: end.head === undefined ? null : Buffer.from(end.head.hash, "hex"),
    })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

/** What the acts that ended a check say of it. */
export async function listVerdicts(db: Reader, id: string, verb: string): Promise<JsonValue[]> {
  const rows = await db
    .selectFrom("action")
    .select("detail")
    .where("verb", "=", verb)
    .where(sql<boolean>`subject_ids @> array[${id}::uuid]`)
    .execute();
  return rows.map(({ detail }) => detail);
}

/** So many of the newest acts are looked through for ends of checks: no index finds them. */
const searchedActs = 100_000;

/** Whether a check ended, by its act, that has no row any more: after the given one, or at all. Identifiers rise with time. */
export async function isVerdictLost(
  db: Reader,
  { after, verb }: { readonly after: string | undefined; readonly verb: string },
): Promise<boolean> {
  const { rows } = await sql<{ lost: boolean }>`
    select exists (
      select from (
        select verb, subject_ids from action where id > ${after ?? "00000000-0000-0000-0000-000000000000"}
         order by id desc limit ${searchedActs}) newest
       where newest.verb = ${verb}
         and not exists (select from audit_verification kept where kept.id = newest.subject_ids[1])) as lost`.execute(
    db,
  );
  return rows[0]?.lost ?? false;
}

/** Says of a check that it was given up before its end. */
export async function failVerification(db: Db, id: string, at: Date): Promise<void> {
  await db.writer
    .updateTable("audit_verification")
    .set({ state: "failed", part: null, ended_at: at, seen_at: at })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

/** The last link that each earlier check saw which held, the newest hundred. */
export async function listSeenHeads(db: Reader): Promise<AuditAnchor[]> {
  const rows = await db
    .selectFrom("audit_verification")
    .select(["head_seq", "head_hash"])
    .where("state", "=", "holds")
    .where("head_seq", "is not", null)
    .orderBy("started_at", "desc")
    .limit(100)
    .execute();
  return rows.map(({ head_seq: seq, head_hash: hash }) => ({ seq: seq ?? 0, hash: hash?.toString("hex") ?? "" }));
}
