import { Readable } from "node:stream";
import type { StreamedFile, UploadedFile } from "../../../../../contract/operation.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { sourceOf } from "../../../../platform/files/content-source.ts";
import { attachFile, openFile, receiveFile } from "../../../../platform/files/files.ts";
import { inspectContent } from "../../../../platform/files/inspect/inspect-content.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { scanOwnerType } from "../../repository/round-files.ts";
import { saveSheetRecord } from "../../repository/sheets.ts";
import { assertFillsSheet } from "./assert-sheet.ts";
import { openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { isReportOpen } from "./sheet-report.ts";

const scanTypes: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);
/** Nothing of a scan runs, and nothing around it is loaded. */
const shownAlone = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

/** Takes the signed report back as a scan; what it is, its bytes say. A later scan takes the place of the one before. */
export async function uploadSignedScan(
  deps: EvidenceDeps,
  context: RequestContext,
  at: SheetPlace,
  file: UploadedFile,
): Promise<{ version: number }> {
  const before = await openSheet(deps.db.reader, context, at);
  assertFillsSheet(context, before);
  const inspected = await inspectContent(sourceOf(file.bytes));
  if (!inspected.ok || !scanTypes.has(inspected.inspection.mediaType)) throw new AppError("scoring.scan_refused");
  const { mediaType, readability } = inspected.inspection;
  // A scan cut on its way can still be made again today; in a year it cannot.
  if (readability === "broken") throw new AppError("scoring.scan_refused");
  const received = await receiveFile(deps, Readable.from([file.bytes]), { mediaType, maxBytes: file.bytes.length });
  if (received.scan === "infected") throw new AppError("scoring.scan_refused");
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    if (!isReportOpen(context, open)) throw new AppError("scoring.appraisal_begun");
    const signedFileId = await attachFile(tx, deps, received, {
      ownerType: scanOwnerType,
      ownerId: at.roundId,
      name: tidyFileName(file.fileName),
      createdBy: getActor(context).accountId,
      retainUntil: null,
    });
    const version = await saveSheetRecord(tx, at.roundId, at.unitId, { ...open.sheet, signedFileId });
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.uploadSignedScan",
      detail: {
        fileSha256: received.sha256,
      },
    });
    return { version };
  });
}

/** The signed scan, for whoever may see the sheet. */
export async function openSignedScan(
  deps: EvidenceDeps,
  context: RequestContext,
  at: SheetPlace,
): Promise<StreamedFile> {
  const { sheet } = await openSheet(deps.db.reader, context, at);
  const opened = sheet.signedFileId === null ? undefined : await openFile(deps.db.reader, deps, sheet.signedFileId);
  if (opened === undefined) {
    const what = context.language === "vi" ? "bản quét đã ký" : "The signed scan";
    throw new AppError("record.not_found", { values: { what } });
  }
  return {
    fileName: opened.file.name,
    mediaType: opened.file.media_type,
    stream: Readable.toWeb(opened.content) as ReadableStream<Uint8Array>,
    headers: {
      "content-length": String(opened.file.size),
      "content-security-policy": shownAlone,
      "content-disposition": "inline",
    },
  };
}
