import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  addDocument as AddDocument,
  changeDocument as ChangeDocument,
  EvidenceDocument,
} from "../../../../../contract/scoring/evidence.ts";
import { extrasName } from "../../../../../domain/scoring/council/case-subject.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { removeFileReference } from "../../../../platform/files/file-repository.ts";
import { attachFile } from "../../../../platform/files/files.ts";
import { type TakenUpload, takeUpload } from "../../../uploads/service/take-upload.ts";
import type { EvidenceDeps } from "../../deps.ts";
import {
  type DocumentFacts,
  type DocumentFile,
  findDocument,
  insertDocument,
  lockDocument,
  markDocumentRemoved,
  type StoredDocument,
  updateDocument,
} from "../../repository/evidence/documents.ts";
import { listUses } from "../../repository/evidence/links.ts";
import { isAskedInUnit } from "./asked-components.ts";
import { showDocument } from "./document-view.ts";
import { abilityOf, nameOf } from "./link-document.ts";
import { documentNotFound, evidenceNotFound } from "./not-found.ts";

type NewEvidence = BodyOf<typeof AddDocument>;

/** Puts a document into the library of a unit. */
export async function addDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  wanted: NewEvidence,
): Promise<EvidenceDocument> {
  const { unitId, kind } = wanted;
  await assertMayAdd(deps.db.reader, context, unitId);
  return withTransaction(deps, async (tx) => {
    const upload = kind === "file" ? await takeUpload(tx, deps, context, wanted.uploadId) : undefined;
    if (upload && upload.unitId !== unitId) throw evidenceNotFound(context);
    const document = await storeDocument(tx, deps, context, { unitId, kind, facts: factsOf(wanted), upload });
    return showDocument(document);
  });
}

/** Who fills in keeps the library of the unit; who was asked for a component adds to it. @throws record.not_found */
export async function assertMayAdd(db: Reader, context: RequestContext, unitId: string): Promise<void> {
  if (evidencePolicy.canKeepLibrary(getActor(context), unitId)) return;
  if (!(await isAskedInUnit(db, context, unitId))) throw evidenceNotFound(context);
}

/** Of a secret document nothing is kept but number, issuer and date. */
function factsOf(wanted: NewEvidence): DocumentFacts {
  const { number, issuer, documentDate } = wanted;
  if (wanted.kind === "secret") {
    return { title: null, number, issuer, documentDate, provesFrom: null, provesUntil: null, public: false };
  }
  const { title, provesFrom, provesUntil } = wanted;
  return { title, number, issuer, documentDate, provesFrom, provesUntil, public: wanted.public };
}

/** Writes a document with its file and its act; the caller has judged whether it may be. */
export async function storeDocument(
  tx: Tx,
  deps: EvidenceDeps,
  context: RequestContext,
  {
    upload,
    ...document
  }: {
    readonly unitId: string;
    readonly kind: "file" | "cited" | "secret";
    readonly facts: DocumentFacts;
    readonly upload: TakenUpload | undefined;
  },
): Promise<StoredDocument> {
  const { accountId } = getActor(context);
  const id = deps.ids.next();
  const file = upload === undefined ? null : await attach(tx, deps, upload, { id, accountId });
  await insertDocument(tx, { ...document, id, file, uploadedAt: context.now, accountId });
  await recordAct(tx, deps, context, {
    verb: "evidence.addDocument",
    subjectType: "evidenceDocument",
    subjectIds: [id],
    ability: abilityOf(context, document.unitId),
    inUnit: document.unitId,
    detail: {
      unitId: document.unitId,
      kind: document.kind,
      title: nameOf(document.facts),
      after: document.facts,
      ...(file && { fileName: file.fileName, contentSha256: file.sha256 }),
    },
  });
  return getStored(tx, context, id);
}

async function attach(
  tx: Tx,
  deps: EvidenceDeps,
  upload: TakenUpload,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<DocumentFile> {
  const { fileName, sha256, mediaType, size, pageCount, readability } = upload;
  const fileId = await attachFile(tx, deps, upload, {
    ownerType: "evidenceDocument",
    ownerId: id,
    name: fileName,
    createdBy: accountId,
    retainUntil: null,
  });
  return { fileId, sha256, fileName, mediaType, size, pageCount, readability };
}

/** Changes what is known of a document; what it was before stays in the record of acts. */
export async function changeDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  documentId: string,
  { basedOnVersion, ...facts }: BodyOf<typeof ChangeDocument>,
): Promise<EvidenceDocument> {
  return withTransaction(deps, async (tx) => {
    const before = await lockOwn(tx, context, documentId);
    if (before.version !== basedOnVersion) {
      throw new AppError("record.changed", {
        values: { what: nameOf(before) },
        conflict: { stored: showDocument(before), sent: facts },
      });
    }
    assertFits(before, facts);
    await updateDocument(tx, documentId, facts, before.fileName);
    await recordAct(tx, deps, context, {
      verb: "evidence.changeDocument",
      subjectType: "evidenceDocument",
      subjectIds: [documentId],
      ability: "scoring.fill",
      inUnit: before.unitId,
      detail: { unitId: before.unitId, title: nameOf(facts), before: pickFacts(before), after: facts },
    });
    return showDocument(await getStored(tx, context, documentId));
  });
}

/** A secret document has its number alone; every other one has a title. */
function assertFits(before: StoredDocument, facts: DocumentFacts): void {
  const isSecret = before.kind === "secret";
  const saysMore = facts.title !== null || facts.provesFrom !== null || facts.provesUntil !== null || facts.public;
  if (isSecret ? saysMore || facts.number === null : facts.title === null) {
    if (isSecret) throw new AppError("evidence.secret_has_no_text");
    const fault = { path: "body.title", vi: "cần tên tài liệu", en: "a title is needed" };
    throw new AppError("request.invalid", { values: { count: 1 }, faults: [fault] });
  }
}

/** Takes a document out of the library; no component that counts may use it. */
export async function removeDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  documentId: string,
  reason: string,
): Promise<{ removed: true }> {
  return withTransaction(deps, async (tx) => {
    const document = await lockOwn(tx, context, documentId);
    const everUsed = await listUses(tx, documentId);
    const uses = everUsed.filter(({ removedAt }) => removedAt === null);
    if (uses.length > 0) {
      const first = uses
        .slice(0, 3)
        .map(({ component }) => component || extrasName[context.language])
        .join(", ");
      throw new AppError("evidence.in_use", { values: { count: uses.length, first } });
    }
    await markDocumentRemoved(tx, documentId, context.now);
    // What a sheet once stood on is kept, so that its columns of any day can be seen again.
    if (document.fileId !== null && everUsed.length === 0) await removeFileReference(tx, document.fileId, context.now);
    await recordAct(tx, deps, context, {
      verb: "evidence.removeDocument",
      subjectType: "evidenceDocument",
      subjectIds: [documentId],
      ability: "scoring.fill",
      inUnit: document.unitId,
      reason,
      detail: { unitId: document.unitId, title: nameOf(document), before: pickFacts(document) },
    });
    return { removed: true };
  });
}

async function lockOwn(tx: Tx, context: RequestContext, documentId: string): Promise<StoredDocument> {
  const document = await lockDocument(tx, documentId, "change");
  if (document === undefined || !evidencePolicy.canKeepLibrary(getActor(context), document.unitId)) {
    throw documentNotFound(context);
  }
  return document;
}

async function getStored(tx: Tx, context: RequestContext, id: string): Promise<StoredDocument> {
  const document = await findDocument(tx, id);
  if (document === undefined) throw documentNotFound(context);
  return document;
}

function pickFacts(document: StoredDocument): DocumentFacts {
  const { title, number, issuer, documentDate, provesFrom, provesUntil } = document;
  return { title, number, issuer, documentDate, provesFrom, provesUntil, public: document.public };
}
