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
}

export async function insertPreview(tx: Tx, preview: StoredPreview): Promise<void> {
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

/** Takes the preview away, so that it can be applied once only; undefined where there is none of this person. */
export async function takePreview(
  tx: Tx,
  key: { readonly id: string; readonly definition: string; readonly accountId: string },
): Promise<StoredPreview | undefined> {
  const row = await tx
    .deleteFrom("import_preview")
    .where("id", "=", key.id)
    .where("definition", "=", key.definition)
    .where("account_id", "=", key.accountId)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return undefined;
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
  };
}

export async function deleteExpiredPreviews(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("import_preview").where("expires_at", "<=", now).execute();
}
