import { archiveMediaType } from "../../../../domain/files/readability.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { ContentSource } from "../../../platform/files/content-source.ts";
import type { UploadDeps } from "../deps.ts";
import { findOwnUpload } from "../repository.ts";
import { uploadNotFound } from "./upload-refusals.ts";

/** A sent archive of this person, to be read where needed. */
export interface OpenedArchive {
  readonly unitId: string;
  readonly fileName: string;
  readonly source: ContentSource;
}

/** @throws AppError record.not_found; uploads.gone where it is not whole or no archive */
export async function openArchive(
  deps: Pick<UploadDeps, "db" | "uploads">,
  context: RequestContext,
  uploadId: string,
): Promise<OpenedArchive> {
  const row = await findOwnUpload(deps.db.writer, uploadId, getActor(context).accountId);
  if (row === undefined) throw uploadNotFound(context);
  if (row.media_type !== archiveMediaType) throw new AppError("uploads.gone");
  const read = (offset: number, length: number) =>
    deps.uploads.read(uploadId, offset, length).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? new AppError("uploads.gone") : error;
    });
  return { unitId: row.unit_id, fileName: row.file_name, source: { size: row.size, read } };
}
