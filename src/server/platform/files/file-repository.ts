import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

export interface StoredFileRow {
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly created_at: Date;
  readonly scan: string;
  readonly scanner: string;
}

/** One use of a file. */
export interface FileUse {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly media_type: string;
  readonly scan: string;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly retain_until: string | null;
}

export interface FileReferenceRow {
  readonly id: string;
  readonly sha256: string;
  readonly owner_type: string;
  readonly owner_id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly retain_until: string | null;
}

/** Writes the row of a content or takes hold of the one there: until the transaction ends nobody removes it. */
export async function holdStoredFile(tx: Tx, file: StoredFileRow): Promise<void> {
  await tx
    .insertInto("stored_file")
    .values(file)
    .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ scan: file.scan, scanner: file.scanner }))
    .execute();
}

export async function insertFileReference(tx: Tx, reference: FileReferenceRow): Promise<void> {
  await tx.insertInto("file_reference").values(reference).execute();
}

function uses(reader: Reader) {
  return reader
    .selectFrom("file_reference as r")
    .innerJoin("stored_file as f", "f.sha256", "r.sha256")
    .select(["r.id", "r.sha256", "r.name", "r.created_at", "r.created_by", "r.retain_until"])
    .select(["f.size", "f.media_type", "f.scan"])
    .where("r.removed_at", "is", null);
}

/** Files of one record, in the order they were added. */
export async function listFilesOf(reader: Reader, owner: { type: string; id: string }): Promise<FileUse[]> {
  return uses(reader).where("owner_type", "=", owner.type).where("owner_id", "=", owner.id).orderBy("r.id").execute();
}

/** Files of several records of one kind, each with its record, in the order they were added. */
export async function listFilesOfMany(
  reader: Reader,
  { type, ids }: { readonly type: string; readonly ids: readonly string[] },
): Promise<(FileUse & { readonly owner_id: string })[]> {
  if (ids.length === 0) return [];
  return uses(reader)
    .select("r.owner_id")
    .where("r.owner_type", "=", type)
    .where("r.owner_id", "in", ids)
    .orderBy("r.id")
    .execute();
}

/** Several uses of files by their ids; what is not there (any more) is left out. */
export async function findFiles(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, FileUse>> {
  if (ids.length === 0) return new Map();
  const rows = await uses(reader).where("r.id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findFile(reader: Reader, referenceId: string): Promise<FileUse | undefined> {
  return uses(reader).where("r.id", "=", referenceId).executeTakeFirst();
}

/** Takes a file off its record; the content stays as long as another record or its retention needs it. */
export async function removeFileReference(tx: Tx, referenceId: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("file_reference")
    .set({ removed_at: now })
    .where("id", "=", referenceId)
    .where("removed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes all files off records that end; see `removeFileReference`. */
export async function removeFilesOfMany(
  tx: Tx,
  { type, ids }: { readonly type: string; readonly ids: readonly string[] },
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("file_reference")
    .set({ removed_at: now })
    .where("owner_type", "=", type)
    .where("owner_id", "in", ids)
    .where("removed_at", "is", null)
    .execute();
}

/** Every content that a record uses, or used and must still be kept. */
export async function listStoredFiles(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom("file_reference")
    .select("sha256")
    .distinct()
    .where((eb) => eb.or([eb("removed_at", "is", null), eb("retain_until", "is not", null)]))
    .orderBy("sha256")
    .execute();
  return rows.map((row) => row.sha256);
}

/** Contents that no record uses and whose every retention is over. */
export async function listUnneeded(reader: Reader, today: string, before: Date): Promise<string[]> {
  const rows = await reader
    .selectFrom("stored_file as f")
    .select("f.sha256")
    .where("f.created_at", "<", before)
    .where((eb) => eb.not(eb.exists(needing(reader, today).where("r.sha256", "=", eb.ref("f.sha256")))))
    .execute();
  return rows.map((row) => row.sha256);
}

/** Removes the row of a content if it is still unneeded; the row stays locked until the transaction ends. */
export async function deleteIfUnneeded(tx: Tx, sha256: string, today: string): Promise<boolean> {
  const held = await tx
    .selectFrom("stored_file")
    .select("sha256")
    .where("sha256", "=", sha256)
    .forUpdate()
    .executeTakeFirst();
  if (held === undefined) return false;
  const needed = await needing(tx, today).where("r.sha256", "=", sha256).executeTakeFirst();
  if (needed !== undefined) return false;
  await tx.deleteFrom("file_reference").where("sha256", "=", sha256).execute();
  await tx.deleteFrom("stored_file").where("sha256", "=", sha256).execute();
  return true;
}

/**
 * Takes the name of a content that no row knows, so that whoever attaches it waits until the transaction ends; false
 * when a row knows it, also one that another transaction was just writing.
 */
export async function claimUnknown(tx: Tx, sha256: string, now: Date): Promise<boolean> {
  const placeholder = { sha256, size: 0, media_type: "", created_at: now, scan: "not_scanned", scanner: "none" };
  const claimed = await tx
    .insertInto("stored_file")
    .values(placeholder)
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .returning("sha256")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Gives the name of a claimed content free again. */
export async function releaseClaim(tx: Tx, sha256: string): Promise<void> {
  await tx.deleteFrom("stored_file").where("sha256", "=", sha256).execute();
}

function needing(reader: Reader, today: string) {
  return reader
    .selectFrom("file_reference as r")
    .select("r.id")
    .where((eb) => eb.or([eb("r.removed_at", "is", null), eb("r.retain_until", ">=", today)]));
}

/** True when the database knows the content. */
export async function isStored(reader: Reader, sha256: string): Promise<boolean> {
  const row = await reader.selectFrom("stored_file").select("sha256").where("sha256", "=", sha256).executeTakeFirst();
  return row !== undefined;
}
