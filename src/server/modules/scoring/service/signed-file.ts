import { Readable } from "node:stream";
import type { StreamedFile, UploadedFile } from "../../../../contract/operation.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError } from "../../../http/app-error.ts";
import { sourceOf } from "../../../platform/files/content-source.ts";
import { findFile } from "../../../platform/files/file-repository.ts";
import { type FileDeps, openFile, type ReceivedFile, receiveFile } from "../../../platform/files/files.ts";
import { inspectContent } from "../../../platform/files/inspect/inspect-content.ts";
import { readIntact } from "../../../platform/files/read-sound.ts";
import { sendAlone } from "./send-alone.ts";

const scanTypes: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);

/** Takes a signed paper as a scan; what it is, its bytes say. @throws AppError `scoring.scan_refused`. */
export async function receiveScan(deps: FileDeps, file: UploadedFile): Promise<ReceivedFile> {
  return receivePaper(deps, file, scanTypes, "scoring.scan_refused");
}

/** Takes the signed decision, which must be a PDF. @throws AppError `scoring.decision_file_refused`. */
export async function receiveDecision(deps: FileDeps, file: UploadedFile): Promise<ReceivedFile> {
  return receivePaper(deps, file, new Set(["application/pdf"]), "scoring.decision_file_refused");
}

async function receivePaper(
  deps: FileDeps,
  file: UploadedFile,
  types: ReadonlySet<string>,
  refusal: "scoring.scan_refused" | "scoring.decision_file_refused",
): Promise<ReceivedFile> {
  const inspected = await inspectContent(sourceOf(file.bytes));
  if (!inspected.ok || !types.has(inspected.inspection.mediaType)) throw new AppError(refusal);
  const { mediaType, readability } = inspected.inspection;
  // A scan cut on its way can still be made again today; in a year it cannot.
  if (readability === "broken") throw new AppError(refusal);
  const received = await receiveFile(deps, Readable.from([file.bytes]), { mediaType, maxBytes: file.bytes.length });
  if (received.scan === "infected") throw new AppError(refusal);
  return received;
}

/** A scan as it is sent out; undefined where there is none (any more). */
export async function sendScan(db: Reader, deps: FileDeps, referenceId: string): Promise<StreamedFile | undefined> {
  const opened = await openFile(db, deps, referenceId);
  return opened && sendAlone(opened, true);
}

/** A bundle or a signed decision as it is sent out, compared with its digest before the first byte. @throws FileContentAltered */
export async function sendPublished(
  db: Reader,
  deps: FileDeps,
  referenceId: string,
): Promise<StreamedFile | undefined> {
  const file = await findFile(db, referenceId);
  return file && sendAlone({ file, content: Readable.from([await readIntact(deps.files, file.sha256)]) }, true);
}
