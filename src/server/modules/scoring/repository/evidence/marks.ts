import type { MarkStage, PageRectangle } from "../../../../../domain/scoring/evidence/model.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** A mark on a page, taken back or not. */
export interface StoredMark {
  readonly id: string;
  readonly documentId: string;
  readonly component: string;
  readonly stage: MarkStage;
  readonly page: number;
  readonly comment: string;
  readonly rectangle: PageRectangle | null;
  readonly at: Date;
  readonly accountId: string;
  readonly author: string | null;
  readonly endedAt: Date | null;
}

interface MarkFilter {
  readonly roundId: string;
  readonly unitId: string;
  readonly documentId?: string;
  readonly component?: string;
}

/** Marks of one unit in a round, the oldest first. */
export async function listMarkRows(db: Reader, filter: MarkFilter): Promise<StoredMark[]> {
  let query = db
    .selectFrom("evidence_mark as mark")
    .leftJoin("account", "account.id", "mark.account_id")
    .select(["mark.id", "mark.document_id", "mark.component", "mark.stage", "mark.page", "mark.comment"])
    .select(["mark.rectangle", "mark.at", "mark.account_id", "mark.ended_at", "account.display_name"])
    .where("mark.round_id", "=", filter.roundId)
    .where("mark.unit_id", "=", filter.unitId);
  if (filter.documentId !== undefined) query = query.where("mark.document_id", "=", filter.documentId);
  if (filter.component !== undefined) query = query.where("mark.component", "=", filter.component);
  const rows = await query.orderBy("mark.id").execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    component: row.component,
    stage: row.stage as MarkStage,
    page: row.page,
    comment: row.comment,
    rectangle: row.rectangle as unknown as PageRectangle | null,
    at: row.at,
    accountId: row.account_id,
    author: row.display_name,
    endedAt: row.ended_at,
  }));
}

export interface NewMark extends Omit<StoredMark, "author" | "endedAt"> {
  readonly roundId: string;
  readonly unitId: string;
  readonly role: string | null;
  readonly actingUnitId: string | null;
}

export async function insertMark(tx: Tx, mark: NewMark): Promise<void> {
  await tx
    .insertInto("evidence_mark")
    .values({
      id: mark.id,
      round_id: mark.roundId,
      unit_id: mark.unitId,
      component: mark.component,
      stage: mark.stage,
      document_id: mark.documentId,
      page: mark.page,
      comment: mark.comment,
      rectangle: mark.rectangle === null ? null : JSON.stringify(mark.rectangle),
      at: mark.at,
      account_id: mark.accountId,
      role: mark.role,
      acting_unit_id: mark.actingUnitId,
    })
    .execute();
}

/** Takes back an own mark; false where there is none that stands. */
export async function endOwnMark(
  tx: Tx,
  at: { readonly roundId: string; readonly unitId: string; readonly markId: string },
  accountId: string,
  now: Date,
): Promise<{ documentId: string; component: string } | undefined> {
  const row = await tx
    .updateTable("evidence_mark")
    .set({ ended_at: now, ended_by: accountId })
    .where("id", "=", at.markId)
    .where("round_id", "=", at.roundId)
    .where("unit_id", "=", at.unitId)
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .returning(["document_id", "component"])
    .executeTakeFirst();
  return row && { documentId: row.document_id, component: row.component };
}
