import { Readable } from "node:stream";
import type { StreamedFile, UploadedFile } from "../../../../contract/operation.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError } from "../../../http/app-error.ts";
import { sourceOf } from "../../../platform/files/content-source.ts";
import { type FileDeps, openFile, type ReceivedFile, receiveFile } from "../../../platform/files/files.ts";
import { inspectContent } from "../../../platform/files/inspect/inspect-content.ts";
import { sendAlone } from "./send-alone.ts";

const scanTypes: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);
/** Takes a signed paper as a scan; what it is, its bytes say. @throws AppError `scoring.scan_refused`. */
export async function receiveScan(deps: FileDeps, file: UploadedFile): Promise<ReceivedFile> {
  const inspected = await inspectContent(sourceOf(file.bytes));
  if (!inspected.ok || !scanTypes.has(inspected.inspection.mediaType)) throw new AppError("scoring.scan_refused");
  const { mediaType, readability } = inspected.inspection;
  // A scan cut on its way can still be made again today; in a year it cannot.
  if (readability === "broken") throw new AppError("scoring.scan_refused");
  const received = await receiveFile(deps, Readable.from([file.bytes]), { mediaType, maxBytes: file.bytes.length });
  if (received.scan === "infected") throw new AppError("scoring.scan_refused");
  return received;
}

/** A scan as it is sent out; undefined where there is none (any more). */
export async function sendScan(db: Reader, deps: FileDeps, referenceId: string): Promise<StreamedFile | undefined> {
  const opened = await openFile(db, deps, referenceId);
  return opened && sendAlone(opened, true);
}
