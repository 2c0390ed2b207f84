import type { Selectable } from "kysely";
import type { Db, Reader } from "../../db/database.ts";
import type { ImportPreviewTable } from "../../db/tables.gen.ts";
import type { Tx } from "../../db/transaction.ts";

/** A checked import that waits for the word to apply it. */
export interface StoredPreview {
  readonly id: string;
  readonly definition: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly contentSha256: string;
  readonly stateSha256: string;
  /** What was read of the file: the rows of a list, or the one document of another import. */
  readonly rows: readonly unknown[];
  readonly faultCount: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** How much of the work before the writing is done; 0 of 0 where none was begun. */
  readonly prepared: { readonly done: number; readonly total: number };
}

export async function insertPreview(tx: Tx, preview: Omit<StoredPreview, "prepared">): Promise<void> {
  await tx
    .insertInto("import_preview")
    .values({
      id: preview.id,
      definition: preview.definition,
      account_id: preview.accountId,
      file_name: preview.fileName,
      content_sha256: preview.contentSha256,
      state_sha256: preview.stateSha256,
      rows: JSON.stringify(preview.rows),
      fault_count: preview.faultCount,
      created_at: preview.createdAt,
      expires_at: preview.expiresAt,
    })
    .execute();
}

interface PreviewKey {
  readonly id: string;
  readonly definition: string;
  readonly accountId: string;
}

/** Takes the preview away, so that it can be applied once only; undefined where there is none of this person. */
export async function takePreview(tx: Tx, key: PreviewKey): Promise<StoredPreview | undefined> {
  const row = await tx
    .deleteFrom("import_preview")
    .where("id", "=", key.id)
    .where("definition", "=", key.definition)
    .where("account_id", "=", key.accountId)
    .returningAll()
    .executeTakeFirst();
  return row && toPreview(row);
}

/** The preview as it waits, left where it is; undefined where there is none of this person. */
export async function findPreview(db: Reader, key: PreviewKey): Promise<StoredPreview | undefined> {
  const row = await db
    .selectFrom("import_preview")
    .selectAll()
    .where("id", "=", key.id)
    .where("definition", "=", key.definition)
    .where("account_id", "=", key.accountId)
    .executeTakeFirst();
  return row && toPreview(row);
}

/** Notes how far the work before the writing has come; outside its transaction, so that others see it. */
export async function notePrepared(
  db: Db,
  previewId: string,
  prepared: { done: number; total: number },
): Promise<void> {
  await db.writer
    .updateTable("import_preview")
    .set({ prepared_count: prepared.done, prepared_total: prepared.total })
    .where("id", "=", previewId)
    .execute();
}

function toPreview(row: Selectable<ImportPreviewTable>): StoredPreview {
  return {
    id: row.id,
    definition: row.definition,
    accountId: row.account_id,
    fileName: row.file_name,
    contentSha256: row.content_sha256,
    stateSha256: row.state_sha256,
    rows: row.rows as readonly unknown[],
    faultCount: row.fault_count,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    prepared: { done: row.prepared_count, total: row.prepared_total },
  };
}

export async function deleteExpiredPreviews(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("import_preview").where("expires_at", "<=", now).execute();
}
