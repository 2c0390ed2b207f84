import { sql } from "kysely";
import type { EvidenceDocument } from "../../../../../contract/scoring/evidence.ts";
import type { Readability } from "../../../../../domain/files/readability.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import type { DocumentKind } from "../../../../../domain/scoring/evidence/model.ts";
import { searchKey } from "../../../../../domain/text/search-key.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";

/** What people say of a document; the rest comes from the file. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly documentDate: string | null;
  readonly provesFrom: string | null;
  readonly provesUntil: string | null;
  readonly public: boolean;
}

/** What the program knows of the file. */
export interface DocumentFile {
  readonly fileId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pageCount: number | null;
  readonly readability: Readability;
}

export interface NewDocument {
  readonly id: string;
  readonly unitId: string;
  readonly kind: DocumentKind;
  readonly facts: DocumentFacts;
  readonly file: DocumentFile | null;
  readonly uploadedAt: Date;
  readonly accountId: string;
}

/** A document as the services know it. */
export type StoredDocument = EvidenceDocument & {
  readonly unitId: UnitId;
  readonly sha256: string | null;
  readonly fileId: string | null;
};

export const documentColumns = [
  "document.id",
  "document.unit_id",
  "document.kind",
  "document.version",
  "document.title",
  "document.number",
  "document.issuer",
  "document.document_date",
  "document.proves_from",
  "document.proves_until",
  "document.uploaded_at",
  "document.file_name",
  "document.media_type",
  "document.size",
  "document.page_count",
  "document.readability",
  "document.public",
  "document.sha256",
  "document.file_id",
  "uploader.display_name as uploaded_by",
] as const;

export interface DocumentRow {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly version: number;
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly document_date: string | null;
  readonly proves_from: string | null;
  readonly proves_until: string | null;
  readonly uploaded_at: Date;
  readonly uploaded_by: string | null;
  readonly file_name: string | null;
  readonly media_type: string | null;
  readonly size: number | null;
  readonly page_count: number | null;
  readonly readability: string | null;
  readonly public: boolean;
  readonly sha256: string | null;
  readonly file_id: string | null;
}

export function toDocument(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    unitId: row.unit_id as UnitId,
    kind: row.kind as DocumentKind,
    version: row.version,
    title: row.title,
    number: row.number,
    issuer: row.issuer,
    documentDate: row.document_date,
    provesFrom: row.proves_from,
    provesUntil: row.proves_until,
    uploadedAt: row.uploaded_at.toISOString(),
    uploadedBy: row.uploaded_by,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    pageCount: row.page_count,
    readability: row.readability as Readability | null,
    public: row.public,
    sha256: row.sha256,
    fileId: row.file_id,
  };
}

function columnsOf(facts: DocumentFacts, fileName: string | null) {
  return {
    title: facts.title,
    number: facts.number,
    issuer: facts.issuer,
    document_date: facts.documentDate,
    proves_from: facts.provesFrom,
    proves_until: facts.provesUntil,
    public: facts.public,
    search_key: searchKey([facts.title, facts.number, facts.issuer, fileName].filter(Boolean).join(" ")),
  };
}

export async function insertDocument(tx: Tx, { id, unitId, kind, facts, file, ...by }: NewDocument): Promise<void> {
  await tx
    .insertInto("evidence_document")
    .values({
      id,
      unit_id: unitId,
      kind,
      ...columnsOf(facts, file?.fileName ?? null),
      uploaded_at: by.uploadedAt,
      account_id: by.accountId,
      file_id: file?.fileId ?? null,
      sha256: file?.sha256 ?? null,
      file_name: file?.fileName ?? null,
      media_type: file?.mediaType ?? null,
      size: file?.size ?? null,
      page_count: file?.pageCount ?? null,
      readability: file?.readability ?? null,
    })
    .execute();
}

/** A document that was not removed. */
export async function findDocument(db: Reader, id: string): Promise<StoredDocument | undefined> {
  const row = await documents(db).where("document.id", "=", id).executeTakeFirst();
  return row && toDocument(row);
}

function documents(db: Reader) {
  return db
    .selectFrom("evidence_document as document")
    .leftJoin("account as uploader", "uploader.id", "document.account_id")
    .select(documentColumns)
    .where("document.removed_at", "is", null);
}

/** Keeps a document from being changed or (`share`) only from being removed, until the transaction ends. */
export async function lockDocument(tx: Tx, id: string, how: "change" | "share"): Promise<StoredDocument | undefined> {
  const query = tx.selectFrom("evidence_document").select("id").where("id", "=", id).where("removed_at", "is", null);
  const held = await (how === "change" ? query.forUpdate() : query.forShare()).executeTakeFirst();
  return held && findDocument(tx, id);
}

export async function updateDocument(tx: Tx, id: string, facts: DocumentFacts, fileName: string | null): Promise<void> {
  await tx
    .updateTable("evidence_document")
    .set({ ...columnsOf(facts, fileName), version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function markDocumentPublic(tx: Tx, id: string, isPublic: boolean): Promise<void> {
  await tx
    .updateTable("evidence_document")
    .set({ public: isPublic, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function markDocumentRemoved(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable("evidence_document").set({ removed_at: now }).where("id", "=", id).execute();
}

/** Other documents of the same units with the same contents. */
export async function listSameContent(
  db: Reader,
  unitIds: readonly string[],
  digests: readonly string[],
): Promise<{ id: string; unitId: string; sha256: string; name: string }[]> {
  if (digests.length === 0) return [];
  const rows = await db
    .selectFrom("evidence_document")
    .select(["id", "unit_id", "sha256", "title", "file_name"])
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .where(sql<boolean>`sha256 = any(${[...digests]}::text[])`)
    .where("removed_at", "is", null)
    .execute();
  return rows.map(({ id, unit_id, sha256, title, file_name }) => ({
    id,
    unitId: unit_id,
    sha256: sha256 ?? "",
    name: title ?? file_name ?? "",
  }));
}
