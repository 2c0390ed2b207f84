import { ApiError } from "../../../../api/api-error.ts";
import { call } from "../../../../api/call.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { digestOf } from "./digest-of.ts";

type Upload = CallResult<"uploads.getUpload">;

/** Bytes of one piece: small enough that a slow line shows progress. */
const pieceBytes = 1024 * 1024;

interface Steps {
  /** An upload begun before; null begins one. */
  readonly uploadId: string | null;
  readonly unitId: string;
  readonly signal: AbortSignal;
  readonly onBegun: (uploadId: string) => void;
  readonly onProgress: (received: number) => void;
  readonly onWhole: () => void;
}

/** Sends a file from the place the server has on, and lets the server check it. */
export async function sendFile(file: File, steps: Steps): Promise<Upload> {
  const { signal } = steps;
  let upload = await begin(file, steps);
  steps.onBegun(upload.id);
  while (upload.finishedAt === null && upload.received < upload.size) {
    steps.onProgress(upload.received);
    upload = await sendPiece(file, upload, signal);
  }
  steps.onProgress(upload.received);
  steps.onWhole();
  return call("uploads.finishUpload", { params: { uploadId: upload.id } }, { signal });
}

async function begin(file: File, { uploadId, unitId, signal }: Steps): Promise<Upload> {
  if (uploadId !== null) return call("uploads.getUpload", { params: { uploadId } }, { signal });
  const body = { unitId: unitId as Upload["unitId"], fileName: file.name, size: file.size };
  return call("uploads.createUpload", { body: { ...body, sha256: await digestOf(file) } }, { signal });
}

async function sendPiece(file: File, upload: Upload, signal: AbortSignal): Promise<Upload> {
  const { id: uploadId, received } = upload;
  const params = { uploadId, offset: String(received) };
  try {
    const body = file.slice(received, received + pieceBytes);
    return await call("uploads.putPiece", { params, body }, { signal });
  } catch (error) {
    // A piece whose answer was lost is there all the same.
    if (!(error instanceof ApiError) || error.code !== "uploads.wrong_offset") throw error;
    return call("uploads.getUpload", { params: { uploadId } }, { signal });
  }
}
