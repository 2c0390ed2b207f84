import type { BodyOf } from "../../../../../contract/operation.ts";
import type { SheetReport } from "../../../../../contract/scoring/sheet-parts.ts";
import type { changeSheetReport as ChangeSheetReport } from "../../../../../contract/scoring/sheets.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import { hasBegun } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { type SheetRecord, saveSheetRecord } from "../../repository/sheets.ts";
import { findScan } from "../../sheet-scan.query.ts";
import { assertCurrentSheet, assertFillsSheet } from "./assert-sheet.ts";
import { momentOf, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";

/** The official report of the self-assessment, as far as it is known. */
export async function showReport(db: Reader, sheet: SheetRecord): Promise<SheetReport> {
  const scan = sheet.signedFileId === null ? undefined : await findScan(db, sheet.signedFileId);
  return {
    number: sheet.reportNumber,
    date: sheet.reportDate,
    difficulties: sheet.difficulties,
    proposals: sheet.proposals,
    signedScan: scan === undefined ? null : { name: scan.name, mediaType: scan.mediaType },
  };
}

/**
 * Number and date come when the report is signed, so they are taken in every state while the window is open; its texts
 * belong to what the head approves.
 */
export async function changeSheetReport(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  { basedOnVersion, ...report }: BodyOf<typeof ChangeSheetReport>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    assertFillsSheet(context, open);
    if (!isReportOpen(context, open)) throw new AppError("scoring.appraisal_begun");
    assertCurrentSheet(open, basedOnVersion, report);
    assertNotToCome(report.date, dayInVietnam(context.now));
    const { number: reportNumber, date: reportDate, difficulties, proposals } = report;
    const before = open.sheet;
    const next = { ...before, reportNumber: reportNumber || null, reportDate, difficulties, proposals };
    const version = await saveSheetRecord(tx, at.roundId, at.unitId, next);
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.changeSheetReport",
      detail: {
        before: { number: before.reportNumber, date: before.reportDate },
        after: { number: reportNumber, date: reportDate },
      },
    });
    return { version };
  });
}

/** A report is dated on the day of its signing: a day to come is a slip of the keys. */
function assertNotToCome(date: Day | null, today: Day): void {
  if (date === null || date <= today) return;
  const text = { vi: "ngày báo cáo không được sau hôm nay", en: "the report cannot be dated after today" };
  throw new AppError("request.invalid", { values: { count: 1 }, faults: [{ path: "body.date", ...text }] });
}

/** The report is written until the appraisal begins, or while the unit's window is open. */
export function isReportOpen(context: RequestContext, open: OpenSheet): boolean {
  if (momentOf(context, open).windowOpen) return true;
  return open.round.state === "open" && !hasBegun(open.schedule, "appraisal1", context.now);
}
