import { Readable } from "node:stream";
import type { StreamedFile, UploadedFile } from "../../../../contract/operation.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError } from "../../../http/app-error.ts";
import { sourceOf } from "../../../platform/files/content-source.ts";
import { type FileDeps, openFile, type ReceivedFile, receiveFile } from "../../../platform/files/files.ts";
import { inspectContent } from "../../../platform/files/inspect/inspect-content.ts";

const scanTypes: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);
/** Nothing of a scan runs, and nothing around it is loaded. */
const shownAlone = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

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
  return (
    opened && {
      fileName: opened.file.name,
      mediaType: opened.file.media_type,
      stream: Readable.toWeb(opened.content) as ReadableStream<Uint8Array>,
      headers: {
        "content-length": String(opened.file.size),
        "content-security-policy": shownAlone,
        "content-disposition": "inline",
      },
    }
  );
}
