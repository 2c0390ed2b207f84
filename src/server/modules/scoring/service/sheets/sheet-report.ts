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
import { listSheetScans } from "../../sheet-scan.query.ts";
import { assertCurrentSheet, assertFillsSheet } from "./assert-sheet.ts";
import { momentOf, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";

/** The official report of the self-assessment, as far as it is known. */
export async function showReport(db: Reader, { round, unit, sheet }: OpenSheet): Promise<SheetReport> {
  const scans = await listSheetScans(db, { roundId: round.id, unitId: unit.unitId });
  return {
    number: sheet.reportNumber,
    date: sheet.reportDate,
    difficulties: sheet.difficulties,
    proposals: sheet.proposals,
    scans: scans.map((scan) => ({ ...scan, at: scan.at.toISOString() })),
  };
}

/**
 * Number and date come when the report is signed, often weeks after it was handed in, so they are taken until the round
 * is published; what stood there before is replaced then only with a reason. Its texts belong to what is appraised.
 */
export async function changeSheetReport(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  { basedOnVersion, reason: said, ...report }: BodyOf<typeof ChangeSheetReport>,
): Promise<{ version: number }> {
  const reason = said ?? null;
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    assertFillsSheet(context, open);
    assertSigningOpen(context, open);
    const before = open.sheet;
    const { number: reportNumber, date: reportDate, difficulties, proposals } = report;
    assertCurrentSheet(open, basedOnVersion, report);
    if (!isReportOpen(context, open)) {
      const isSame = (difficulties || null) === before.difficulties && (proposals || null) === before.proposals;
      if (!isSame) throw new AppError("scoring.appraisal_begun");
      assertReasoned(context, before, { reportNumber: reportNumber || null, reportDate }, reason);
    }
    assertNotToCome(report.date, dayInVietnam(context.now));
    const next = { ...before, reportNumber: reportNumber || null, reportDate, difficulties, proposals };
    const version = await saveSheetRecord(tx, at.roundId, at.unitId, next);
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.changeSheetReport",
      ...(reason !== null && { reason }),
      detail: {
        before: { number: before.reportNumber, date: before.reportDate },
        after: { number: reportNumber, date: reportDate },
      },
    });
    return { version };
  });
}

type Signed = Pick<SheetRecord, "reportNumber" | "reportDate">;

/** Number and date that stood before the appraisal are replaced only with a reason; what is missing is filled in freely. */
function assertReasoned(context: RequestContext, before: Signed, next: Signed, reason: string | null): void {
  const replaced =
    (before.reportNumber !== null && before.reportNumber !== next.reportNumber) ||
    (before.reportDate !== null && before.reportDate !== next.reportDate);
  if (!replaced || reason !== null) return;
  const what = context.language === "vi" ? "số, ngày" : "a number and a date";
  throw new AppError("scoring.report_reason_missing", { values: { what } });
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

/** Number, date and scan of the signed report are taken with it, and of a sheet handed in until the publication. */
export function isSigningOpen(context: RequestContext, open: OpenSheet): boolean {
  return isReportOpen(context, open) || (open.round.state === "open" && open.sheet.state === "submitted");
}

/** @throws AppError `scoring.round_not_open`, `scoring.appraisal_begun` */
export function assertSigningOpen(context: RequestContext, open: OpenSheet): void {
  if (open.round.state !== "open") throw new AppError("scoring.round_not_open");
  if (!isSigningOpen(context, open)) throw new AppError("scoring.appraisal_begun");
}
