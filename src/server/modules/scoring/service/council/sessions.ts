import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  addCouncilSession as AddCouncilSession,
  changeCouncilSession as ChangeCouncilSession,
  SessionFields,
} from "../../../../../contract/scoring/council-sessions.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { printMoment } from "../../../../../domain/text/dates.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam, momentInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listSessions, type SessionRecord, saveSession } from "../../repository/council/sessions.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { unitNotInRound } from "../open-round.ts";
import { actInCouncil, assertNotFinished, type OpenCouncil } from "./open-council.ts";
import { recordCouncilAct } from "./record-council-act.ts";

/** Calls a meeting; its members are told when and where. */
export async function addCouncilSession(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason, ...fields }: BodyOf<typeof AddCouncilSession>,
): Promise<{ sessionId: string }> {
  return actInCouncil(deps, context, roundId, "prepares", async (tx, open) => {
    assertNotFinished(open);
    assertFits(context, open, fields);
    const sessions = await listSessions(tx, roundId);
    const number = (sessions.at(-1)?.number ?? 0) + 1;
    const session = { ...toRecord(fields), id: deps.ids.next(), number, signedFileId: null, version: 1 };
    await saveSession(tx, roundId, session);
    const detail = { number, startsAt: fields.startsAt, venue: fields.venue };
    await recordCouncilAct(tx, deps, context, open, { verb: "scoring.addCouncilSession", reason, detail });
    const { titleVi, titleEn } = open.round;
    await notifyOfRound(tx, deps, open.round, {
      accountIds: open.workflow.council.map((member) => member.accountId),
      except: context.actor?.accountId,
      kind: "task",
      titleVi: `Mời họp Hội đồng thẩm định: ${titleVi}`,
      titleEn: `Meeting of the council: ${titleEn ?? titleVi}`,
      textVi: `${printInstant(session.startsAt)}, ${fields.venue}`,
      textEn: `${printInstant(session.startsAt)}, ${fields.venue}`,
      href: `/rounds/${roundId}/council`,
      key: `council.session ${session.id}`,
    });
    return { sessionId: session.id };
  });
}

/** Changes a meeting. Number and date of the minutes come when they are signed, also after the council has ended. */
export async function changeCouncilSession(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, sessionId }: { readonly roundId: string; readonly sessionId: string },
  { reason, basedOnVersion, ...fields }: BodyOf<typeof ChangeCouncilSession>,
): Promise<{ version: number }> {
  return actInCouncil(deps, context, roundId, "prepares", async (tx, open) => {
    const before = (await listSessions(tx, roundId)).find((one) => one.id === sessionId);
    if (before === undefined) throw unitNotInRound(context);
    if (open.round.state !== "open") throw new AppError("scoring.round_not_open");
    if (before.version !== basedOnVersion) {
      const conflict = { stored: before, sent: fields };
      throw new AppError("record.changed", { values: { what: open.round.titleVi }, conflict });
    }
    assertFits(context, open, fields);
    const version = before.version + 1;
    const after = { ...before, ...toRecord(fields), version };
    // Who was there decided the votes: once the council has ended, only the papers may be completed.
    const kept = open.record.finishedAt === null ? after : { ...after, attendance: before.attendance };
    await saveSession(tx, roundId, kept);
    const detail = { number: before.number, before, after: kept };
    await recordCouncilAct(tx, deps, context, open, { verb: "scoring.changeCouncilSession", reason, detail });
    return { version };
  });
}

function toRecord(fields: SessionFields): Omit<SessionRecord, "id" | "number" | "signedFileId" | "version"> {
  const { startsAt, endsAt, conclusions, ...rest } = fields;
  return {
    ...rest,
    conclusions: conclusions || null,
    startsAt: new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
  };
}

function assertFits(context: RequestContext, { workflow }: OpenCouncil, fields: SessionFields): void {
  const faults: (Text & { path: string })[] = [];
  if (fields.endsAt !== null && new Date(fields.endsAt) <= new Date(fields.startsAt)) {
    faults.push({
      path: "endsAt",
      vi: "giờ kết thúc phải sau giờ bắt đầu",
      en: "the end must come after the beginning",
    });
  }
  const members = new Set(workflow.council.map((member) => member.accountId));
  const ids = fields.attendance.map((one) => one.accountId);
  if (ids.some((id) => !members.has(id)) || new Set(ids).size < ids.length) {
    faults.push({
      path: "attendance",
      vi: "danh sách có mặt phải là thành viên Hội đồng, mỗi người một lần",
      en: "attendance names members of the council, each once",
    });
  }
  const [first] = faults;
  if (first === undefined) return;
  throw new AppError("scoring.session_refused", { values: { first: first[context.language] }, faults });
}

/** "14:30 05/01/2026" by the clock of Việt Nam. */
function printInstant(at: Date): string {
  return printMoment({ day: dayInVietnam(at) as Day, time: momentInVietnam(at).slice(11) });
}
