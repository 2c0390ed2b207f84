import type { Readability } from "../../../../domain/files/readability.ts";
import type { Tx } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { ReceivedFile } from "../../../platform/files/files.ts";
import type { UploadDeps } from "../deps.ts";
import { lockOwnUpload, setUsed, type UploadRow } from "../repository.ts";
import { uploadNotFound } from "./upload-refusals.ts";

/** A whole and checked file, ready for `attachFile`. */
export interface TakenUpload extends ReceivedFile {
  readonly unitId: string;
  readonly fileName: string;
  readonly readability: Readability;
  readonly pageCount: number | null;
}

/**
 * Takes an own, finished upload for a record, once, in the transaction that makes the record.
 * @throws AppError record.not_found, uploads.gone
 */
export async function takeUpload(
  tx: Tx,
  deps: Pick<UploadDeps, "files">,
  context: RequestContext,
  uploadId: string,
): Promise<TakenUpload> {
  const row = await lockOwnUpload(tx, uploadId, getActor(context).accountId);
  if (row === undefined) throw uploadNotFound(context);
  const file = fileOf(row);
  // An archive is in no store: its files are kept one by one.
  if (file === undefined || !(await deps.files.has(file.sha256))) throw new AppError("uploads.gone");
  await setUsed(tx, uploadId, context.now);
  return file;
}

/** Takes an own archive whose files were kept, so that nobody keeps them twice. */
export async function takeArchive(tx: Tx, context: RequestContext, uploadId: string): Promise<void> {
  const row = await lockOwnUpload(tx, uploadId, getActor(context).accountId);
  if (row === undefined) throw uploadNotFound(context);
  await setUsed(tx, uploadId, context.now);
}

function fileOf(row: UploadRow): TakenUpload | undefined {
  const { sha256, media_type: mediaType, scanner } = row;
  if (row.finished_at === null || sha256 === null || mediaType === null || scanner === null) return undefined;
  return {
    sha256,
    size: row.size,
    mediaType,
    scan: row.scan as ReceivedFile["scan"],
    scanner,
    unitId: row.unit_id,
    fileName: row.file_name,
    readability: row.readability as Readability,
    pageCount: row.page_count,
  };
}
