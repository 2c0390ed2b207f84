import type { QueryOf, StreamedFile, UploadedFile } from "../../../../../contract/operation.ts";
import type { attachMinutes as AttachMinutes } from "../../../../../contract/scoring/council-sessions.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { attachFile } from "../../../../platform/files/files.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { listMinutesScans } from "../../minutes-scans.query.ts";
import { insertMinutesScan } from "../../repository/council/scans.ts";
import { listSessions, type SessionRecord, saveSession } from "../../repository/council/sessions.ts";
import { minutesOwnerType } from "../../repository/round-files.ts";
import { unitNotInRound } from "../open-round.ts";
import { receiveScan, sendScan } from "../signed-file.ts";
import { actInCouncil, openCouncil } from "./open-council.ts";
import { recordCouncilAct } from "./record-council-act.ts";

interface SessionAt {
  readonly roundId: string;
  readonly sessionId: string;
}

/**
 * Attaches the signed minutes of a meeting with their number and date, at any time after the meeting was called: they
 * prove what was decided and change none of it. Others take their place only with a reason, and the older ones stay.
 */
export async function attachMinutes(
  deps: EvidenceDeps,
  context: RequestContext,
  at: SessionAt,
  query: QueryOf<typeof AttachMinutes>,
  file: UploadedFile,
): Promise<{ version: number }> {
  // Who may not is told before the bytes are read; asked again behind the lock.
  assertPrepares((await openCouncil(deps.db.reader, context, at.roundId)).access);
  const received = await receiveScan(deps, file);
  return actInCouncil(deps, context, at.roundId, "prepares", async (tx, open) => {
    const before = findSession(context, await listSessions(tx, at.roundId), at.sessionId);
    const { number, date, reason = null } = query;
    if (before.version !== Number(query.basedOnVersion)) {
      const conflict = { stored: before, sent: { number, date } };
      throw new AppError("record.changed", { values: { what: open.round.titleVi }, conflict });
    }
    if (before.signedFileId !== null && reason === null) throw new AppError("scoring.minutes_reason_missing");
    assertDated(context, before, date);
    const { accountId } = getActor(context);
    const owner = { ownerType: minutesOwnerType, ownerId: at.roundId, createdBy: accountId, retainUntil: null };
    const id = await attachFile(tx, deps, received, { ...owner, name: tidyFileName(file.fileName) });
    await insertMinutesScan(tx, { id, sessionId: at.sessionId, at: context.now, accountId, reason });
    const version = before.version + 1;
    await saveSession(tx, at.roundId, {
      ...before,
      minutesNumber: number,
      minutesDate: date,
      signedFileId: id,
      version,
    });
    await recordCouncilAct(tx, deps, context, open, {
      verb: "scoring.attachMinutes",
      reason,
      detail: {
        number: before.number,
        before: { number: before.minutesNumber, date: before.minutesDate, scanId: before.signedFileId },
        after: { number, date, scanId: id, fileSha256: received.sha256 },
      },
    });
    return { version };
  });
}

/** Signed minutes, for whoever sees the council. */
export async function openMinutesScan(
  deps: EvidenceDeps,
  context: RequestContext,
  { roundId, sessionId, scanId }: SessionAt & { readonly scanId: string },
): Promise<StreamedFile> {
  const db = deps.db.reader;
  await openCouncil(db, context, roundId);
  const known = (await listMinutesScans(db, roundId)).some((one) => one.id === scanId && one.sessionId === sessionId);
  const scan = known ? await sendScan(db, deps, scanId) : undefined;
  if (scan !== undefined) return scan;
  const what = context.language === "vi" ? "biên bản đã ký" : "The signed minutes";
  throw new AppError("record.not_found", { values: { what } });
}

function assertPrepares({ prepares }: { readonly prepares: boolean }): void {
  if (!prepares) throw new AppError("auth.forbidden", { values: { ability: "scoring.decide" } });
}

function findSession(context: RequestContext, sessions: readonly SessionRecord[], id: string): SessionRecord {
  const found = sessions.find((one) => one.id === id);
  if (found === undefined) throw unitNotInRound(context);
  return found;
}

/** Minutes are written at the meeting or after it, and not tomorrow. */
function assertDated(context: RequestContext, { startsAt }: SessionRecord, date: string): void {
  const [day, today] = [dayInVietnam(startsAt), dayInVietnam(context.now)];
  if (date >= day && date <= today) return;
  throw new AppError("scoring.minutes_date_refused", { values: { date: printDay(date), day: printDay(day) } });
}
