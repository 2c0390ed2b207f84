import type { QueryOf, StreamedFile, UploadedFile } from "../../../../../contract/operation.ts";
import type {
  openSignedScan as OpenSignedScan,
  uploadSignedScan as UploadSignedScan,
} from "../../../../../contract/scoring/sheets.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { attachFile } from "../../../../platform/files/files.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { scanOwnerType } from "../../repository/round-files.ts";
import { insertSheetScan } from "../../repository/sheet-scans.ts";
import { saveSheetRecord } from "../../repository/sheets.ts";
import { listSheetScans } from "../../sheet-scan.query.ts";
import { receiveScan, sendScan } from "../signed-file.ts";
import { assertFillsSheet } from "./assert-sheet.ts";
import { openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { assertSigningOpen } from "./sheet-report.ts";

/**
 * Takes the signed report back as a scan; what it is, its bytes say. It proves what was handed in and changes none of it,
 * so it is taken until the publication. Another one takes its place only with a reason, and the older ones stay.
 */
export async function uploadSignedScan(
  deps: EvidenceDeps,
  context: RequestContext,
  at: SheetPlace,
  query: QueryOf<typeof UploadSignedScan>,
  file: UploadedFile,
): Promise<{ version: number }> {
  // Who may not is told before the bytes are read; asked again behind the lock.
  assertFillsSheet(context, await openSheet(deps.db.reader, context, at));
  const received = await receiveScan(deps, file);
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    assertFillsSheet(context, open);
    assertSigningOpen(context, open);
    const before = open.sheet.signedFileId;
    const { reason = null } = query;
    if (before !== null && reason === null) {
      const what = context.language === "vi" ? "bản quét đã ký" : "a signed scan";
      throw new AppError("scoring.report_reason_missing", { values: { what } });
    }
    const { accountId } = getActor(context);
    const signedFileId = await attachFile(tx, deps, received, {
      ownerType: scanOwnerType,
      ownerId: at.roundId,
      name: tidyFileName(file.fileName),
      createdBy: accountId,
      retainUntil: null,
    });
    const version = await saveSheetRecord(tx, at.roundId, at.unitId, { ...open.sheet, signedFileId });
    await insertSheetScan(tx, { id: signedFileId, ...at, at: context.now, accountId, reason });
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.uploadSignedScan",
      ...(reason !== null && { reason }),
      detail: { before: { scanId: before }, after: { scanId: signedFileId, fileSha256: received.sha256 } },
    });
    return { version };
  });
}

/** The signed scan that stands, or an earlier one, for whoever may see the sheet. */
export async function openSignedScan(
  deps: EvidenceDeps,
  context: RequestContext,
  at: SheetPlace,
  { scanId }: QueryOf<typeof OpenSignedScan>,
): Promise<StreamedFile> {
  const db = deps.db.reader;
  await openSheet(db, context, at);
  const known = (await listSheetScans(db, at)).find(({ id }) => scanId === undefined || id === scanId);
  const scan = known && (await sendScan(db, deps, known.id));
  if (scan === undefined) {
    const what = context.language === "vi" ? "bản quét đã ký" : "The signed scan";
    throw new AppError("record.not_found", { values: { what } });
  }
  return scan;
}
