import type { AnswerOf } from "../../../../contract/operation.ts";
import type { listUploads as ListUploads, Upload } from "../../../../contract/uploads.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { UploadDeps } from "../deps.ts";
import { deleteUpload, findOwnUpload, listOwnUploads, lockOwnUpload, toUpload } from "../repository.ts";
import { uploadNotFound } from "./upload-refusals.ts";

/** Files that the person sent or began to send and that no record has. */
export async function listUploads(deps: UploadDeps, context: RequestContext): Promise<AnswerOf<typeof ListUploads>> {
  const rows = await listOwnUploads(deps.db.reader, getActor(context).accountId);
  return { items: rows.map(toUpload), limits: { ...deps.limits } };
}

export async function getUpload(deps: UploadDeps, context: RequestContext, uploadId: string): Promise<Upload> {
  const row = await findOwnUpload(deps.db.writer, uploadId, getActor(context).accountId);
  if (row === undefined) throw uploadNotFound(context);
  return toUpload(row);
}

/** Drops a file that no record has; its bytes go with it. */
export async function removeUpload(
  deps: UploadDeps,
  context: RequestContext,
  uploadId: string,
): Promise<{ removed: true }> {
  await withTransaction(deps, async (tx) => {
    const row = await lockOwnUpload(tx, uploadId, getActor(context).accountId);
    if (row === undefined) throw uploadNotFound(context);
    await deleteUpload(tx, uploadId);
  });
  await deps.uploads.remove(uploadId);
  return { removed: true };
}
