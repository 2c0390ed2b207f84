import { createHash } from "node:crypto";
import type { Upload } from "../../../../contract/uploads.ts";
import { archiveMediaType } from "../../../../domain/files/readability.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { receiveFile } from "../../../platform/files/files.ts";
import { inspectContent } from "../../../platform/files/inspect/inspect-content.ts";
import type { Inspection } from "../../../platform/files/inspect/inspection.ts";
import type { UploadDeps } from "../deps.ts";
import { deleteUpload, findOwnUpload, setFinished, toUpload, type UploadRow } from "../repository.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { fileRefused, uploadNotFound } from "./upload-refusals.ts";

/** One file after another is looked into: a PDF of the largest size is in memory whole while it is. */
const inTurn = oneAfterAnother();

/**
 * Checks a whole file: that it arrived as it was sent, what it is by its content, and what the scanner says. A document
 * goes into the file store at once; an archive waits, unpacked by nobody, for what the person chooses. A refused file
 * is removed with all its bytes.
 */
export async function finishUpload(deps: UploadDeps, context: RequestContext, uploadId: string): Promise<Upload> {
  const { accountId } = getActor(context);
  const row = await findOwnUpload(deps.db.writer, uploadId, accountId);
  if (row === undefined) throw uploadNotFound(context);
  if (row.finished_at !== null) return toUpload(row);
  if (row.received < row.size) {
    throw new AppError("uploads.incomplete", { values: { received: row.received, size: row.size } });
  }
  try {
    const found = await inTurn(() => lookInto(deps, context, row));
    const finished = await withTransaction(deps, (tx) => setFinished(tx, uploadId, found, context.now));
    if (finished === undefined) throw uploadNotFound(context);
    if (found.mediaType !== archiveMediaType) await deps.uploads.remove(uploadId);
    return toUpload(finished);
  } catch (error) {
    if (error instanceof AppError && error.status === 422) await drop(deps, uploadId);
    throw error;
  }
}

async function lookInto(deps: UploadDeps, context: RequestContext, row: UploadRow) {
  const inspection = await inspect(deps, context, row);
  const { mediaType } = inspection;
  if (mediaType === archiveMediaType) {
    const sha256 = await digestOf(deps.uploads.stream(row.id));
    assertWhole(row, sha256);
    // Its files are scanned one by one when they are kept.
    return { ...inspection, sha256, scan: "not_scanned", scanner: deps.scanner.name };
  }
  const maxBytes = deps.limits.fileBytes;
  const { sha256, scan, scanner } = await receiveFile(deps, deps.uploads.stream(row.id), { mediaType, maxBytes });
  assertWhole(row, sha256);
  if (scan === "infected") throw fileRefused(context, row.file_name, "infected");
  return { ...inspection, sha256, scan, scanner };
}

async function digestOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of content) hash.update(piece);
  return hash.digest("hex");
}

async function inspect(deps: UploadDeps, context: RequestContext, row: UploadRow): Promise<Inspection> {
  const source = {
    size: row.size,
    read: (offset: number, length: number) => {
      if (length > deps.limits.fileBytes) throw fileRefused(context, row.file_name, "tooLarge");
      return deps.uploads.read(row.id, offset, length);
    },
  };
  const result = await inspectContent(source).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new AppError("uploads.gone") : error;
  });
  if (!result.ok) throw fileRefused(context, row.file_name, result.reason);
  const { inspection } = result;
  const isDocument = inspection.mediaType !== archiveMediaType;
  if (isDocument && row.size > deps.limits.fileBytes) throw fileRefused(context, row.file_name, "tooLarge");
  return inspection;
}

function assertWhole(row: UploadRow, sha256: string): void {
  if (row.sha256 !== null && row.sha256 !== sha256) {
    throw new AppError("uploads.damaged", { values: { fileName: row.file_name } });
  }
}

async function drop(deps: UploadDeps, uploadId: string): Promise<void> {
  await withTransaction(deps, (tx) => deleteUpload(tx, uploadId));
  await deps.uploads.remove(uploadId);
}
