import { sql } from "kysely";
import type { Upload } from "../../../contract/uploads.ts";
import type { Readability } from "../../../domain/files/readability.ts";
import type { UnitId } from "../../../domain/organisations/model.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

export interface UploadRow {
  readonly id: string;
  readonly account_id: string;
  readonly unit_id: string;
  readonly file_name: string;
  readonly size: number;
  readonly received: number;
  readonly sha256: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
  readonly media_type: string | null;
  readonly readability: string | null;
  readonly page_count: number | null;
  readonly scan: string | null;
  readonly scanner: string | null;
  readonly used_at: Date | null;
}

/** An upload as its sender sees it. */
export function toUpload(row: UploadRow): Upload {
  return {
    id: row.id,
    unitId: row.unit_id as UnitId,
    fileName: row.file_name,
    size: row.size,
    received: row.received,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    mediaType: row.media_type,
    readability: row.readability as Readability | null,
    pageCount: row.page_count,
  };
}

export async function insertUpload(
  tx: Tx,
  upload: Pick<UploadRow, "id" | "account_id" | "unit_id" | "file_name" | "size" | "sha256" | "created_at">,
): Promise<void> {
  await tx
    .insertInto("upload")
    .values({ ...upload, touched_at: upload.created_at })
    .execute();
}

/** An upload of this person that no record has yet. */
export async function findOwnUpload(db: Reader, id: string, accountId: string): Promise<UploadRow | undefined> {
  return ownUploads(db, accountId).where("id", "=", id).executeTakeFirst();
}

/** The same, kept from everybody else until the transaction ends. */
export async function lockOwnUpload(tx: Tx, id: string, accountId: string): Promise<UploadRow | undefined> {
  return ownUploads(tx, accountId).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function listOwnUploads(db: Reader, accountId: string): Promise<UploadRow[]> {
  return ownUploads(db, accountId).orderBy("id").limit(1000).execute();
}

function ownUploads(db: Reader, accountId: string) {
  return db.selectFrom("upload").selectAll().where("account_id", "=", accountId).where("used_at", "is", null);
}

/** How many files of a person are not whole yet. */
export async function countUnfinished(db: Reader, accountId: string): Promise<number> {
  const row = await db
    .selectFrom("upload")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("account_id", "=", accountId)
    .where("finished_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function setReceived(tx: Tx, id: string, received: number, now: Date): Promise<UploadRow> {
  return tx
    .updateTable("upload")
    .set({ received, touched_at: now })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What a whole file was found to be. */
export interface FoundContent {
  readonly sha256: string;
  readonly mediaType: string;
  readonly readability: string;
  readonly pageCount: number | null;
  readonly scan: string;
  readonly scanner: string;
}

/** Notes that a file is whole; when two finish it at once the first one counts. */
export async function setFinished(tx: Tx, id: string, found: FoundContent, now: Date): Promise<UploadRow | undefined> {
  await tx
    .updateTable("upload")
    .set({
      sha256: found.sha256,
      media_type: found.mediaType,
      readability: found.readability,
      page_count: found.pageCount,
      scan: found.scan,
      scanner: found.scanner,
      finished_at: now,
      touched_at: now,
    })
    .where("id", "=", id)
    .where("finished_at", "is", null)
    .execute();
  return tx.selectFrom("upload").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function setUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable("upload").set({ used_at: now }).where("id", "=", id).execute();
}

export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("upload").where("id", "=", id).execute();
}

/** Removes the rows that nobody touched since an instant; gives their identifiers. */
export async function deleteOldUploads(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.deleteFrom("upload").where("touched_at", "<", before).returning("id").execute();
  return rows.map(({ id }) => id);
}

/** True where the unit is one of the province, today or ever. */
export async function isUnit(db: Reader, unitId: string): Promise<boolean> {
  const row = await db.selectFrom("unit").select(sql<number>`1`.as("one")).where("id", "=", unitId).executeTakeFirst();
  return row !== undefined;
}

/** Which of these the table still knows. */
export async function listKnownUploads(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("upload")
    .select("id")
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
