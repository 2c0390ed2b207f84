import type { StreamedFile, UploadedFile } from "../../../../../contract/operation.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { attachFile } from "../../../../platform/files/files.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { scanOwnerType } from "../../repository/round-files.ts";
import { saveSheetRecord } from "../../repository/sheets.ts";
import { receiveScan, sendScan } from "../signed-file.ts";
import { assertFillsSheet } from "./assert-sheet.ts";
import { openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { isReportOpen } from "./sheet-report.ts";

/** Takes the signed report back as a scan; what it is, its bytes say. A later scan takes the place of the one before. */
export async function uploadSignedScan(
  deps: EvidenceDeps,
  context: RequestContext,
  at: SheetPlace,
  file: UploadedFile,
): Promise<{ version: number }> {
  const before = await openSheet(deps.db.reader, context, at);
  assertFillsSheet(context, before);
  const received = await receiveScan(deps, file);
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
  const scan = sheet.signedFileId === null ? undefined : await sendScan(deps.db.reader, deps, sheet.signedFileId);
  if (scan === undefined) {
    const what = context.language === "vi" ? "bản quét đã ký" : "The signed scan";
    throw new AppError("record.not_found", { values: { what } });
  }
  return scan;
}
