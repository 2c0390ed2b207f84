import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  finishCouncil as FinishCouncil,
  saveCouncilRules as SaveCouncilRules,
} from "../../../../../contract/scoring/council.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { saveCouncilRecord } from "../../repository/council/rules.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listAskingUnits } from "./asking-units.ts";
import { actInCouncil, assertNotFinished, whyStaysEnded } from "./open-council.ts";
import { readAgenda } from "./read-agenda.ts";
import { recordCouncilAct } from "./record-council-act.ts";

/** How the council votes; set before it meets, and changed with a reason. */
export async function saveCouncilRules(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { rules, basedOnVersion, reason }: BodyOf<typeof SaveCouncilRules>,
): Promise<{ version: number }> {
  return actInCouncil(deps, context, roundId, "prepares", async (tx, open) => {
    const { record, round } = open;
    if (round.state === "published") throw new AppError("scoring.round_published");
    if (record.finishedAt !== null) throw new AppError("scoring.council_finished");
    if (record.version !== basedOnVersion) {
      const conflict = { stored: record.rules, sent: rules };
      throw new AppError("record.changed", { values: { what: round.titleVi }, conflict });
    }
    const version = await saveCouncilRecord(tx, roundId, { ...record, rules });
    const detail = { before: record.rules, after: rules };
    await recordCouncilAct(tx, deps, context, open, { verb: "scoring.saveCouncilRules", reason, detail });
    return { version };
  });
}

/** Ends the meetings: what was not decided keeps its appraised points. */
export async function finishCouncil(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { confirmUndecided, confirmNoMeeting }: BodyOf<typeof FinishCouncil>,
): Promise<{ finishedAt: string }> {
  return actInCouncil(deps, context, roundId, "records", async (tx, open) => {
    assertNotFinished(open);
    const cases = await readAgenda(tx, open);
    const undecided = cases.filter((one) => one.line.state !== "decided").length;
    if (undecided > 0 && !confirmUndecided) {
      throw new AppError("scoring.council_undecided", { values: { count: undecided } });
    }
    const meetings = (await listSessions(tx, roundId)).length;
    if (meetings === 0 && !confirmNoMeeting) throw new AppError("scoring.council_no_meeting");
    await assertAnswered(tx, context, roundId);
    const { accountId } = getActor(context);
    await saveCouncilRecord(tx, roundId, { ...open.record, finishedAt: context.now, finishedBy: accountId });
    const detail = { decided: cases.length - undecided, undecided, meetings };
    await recordCouncilAct(tx, deps, context, open, { verb: "scoring.finishCouncil", detail });
    return { finishedAt: context.now.toISOString() };
  });
}

/** What is left out changes points and ranks, so the council does not end before it. @throws AppError `scoring.requests_waiting`. */
async function assertAnswered(db: Reader, context: RequestContext, roundId: string): Promise<void> {
  const asking = await listAskingUnits(db, roundId);
  const [first] = asking;
  if (first === undefined) return;
  const name = (context.language === "en" ? first.nameEn : null) ?? first.nameVi;
  const count = asking.reduce((sum, unit) => sum + unit.components, 0);
  throw new AppError("scoring.requests_waiting", {
    values: { count, first: `${name} (${(first.parts ?? []).join(", ")})` },
  });
}

/** Takes the end of the meetings back while there is time to meet: without it nothing could be decided, nor published. */
export async function reopenCouncil(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason }: { readonly reason: string },
): Promise<{ reopened: true }> {
  return actInCouncil(deps, context, roundId, "prepares", async (tx, open) => {
    const why = whyStaysEnded(open, context.now);
    if (why !== undefined) throw new AppError(why);
    const record = { ...open.record, finishedAt: null, finishedBy: null, reopenReason: reason };
    await saveCouncilRecord(tx, roundId, record);
    await recordCouncilAct(tx, deps, context, open, { verb: "scoring.reopenCouncil", reason });
    return { reopened: true };
  });
}
