import type { Upload } from "../../../../contract/uploads.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { UploadDeps } from "../deps.ts";
import { lockOwnUpload, setReceived, toUpload } from "../repository.ts";
import { uploadNotFound } from "./upload-refusals.ts";

/**
 * Takes the bytes from a place on. They are on the disk before the new place is confirmed: whatever stops the server,
 * what was confirmed is there, and the sender goes on from the confirmed place.
 */
export async function putPiece(
  deps: UploadDeps,
  context: RequestContext,
  { uploadId, offset, piece }: { uploadId: string; offset: number; piece: Uint8Array },
): Promise<Upload> {
  return withTransaction(deps, async (tx) => {
    const row = await lockOwnUpload(tx, uploadId, getActor(context).accountId);
    if (row === undefined) throw uploadNotFound(context);
    if (row.finished_at !== null) throw new AppError("uploads.finished");
    if (offset !== row.received || piece.length === 0 || offset + piece.length > row.size) {
      throw new AppError("uploads.wrong_offset", {
        values: { received: row.received },
        conflict: { stored: { received: row.received }, sent: { offset, bytes: piece.length } },
      });
    }
    await deps.uploads.write(uploadId, offset, piece).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? new AppError("uploads.gone") : error;
    });
    return toUpload(await setReceived(tx, uploadId, offset + piece.length, context.now));
  });
}
