import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { type CouncilAccess, councilAccess } from "../../../../../domain/scoring/council/council-access.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { isOpenForAny, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { type CouncilRecord, findCouncilRecord } from "../../repository/council/rules.ts";
import { findRound, lockRound, type RoundRecord } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound } from "../open-round.ts";

/** The council of one round as one person may see it. */
export interface OpenCouncil {
  readonly round: RoundRecord;
  readonly workflow: Workflow;
  readonly access: CouncilAccess;
  readonly record: CouncilRecord;
}

/** To whoever neither sits in it nor runs the round it does not exist: `record.not_found`. */
export async function openCouncil(db: Reader, context: RequestContext, roundId: string): Promise<OpenCouncil> {
  const round = await findRound(db, roundId);
  if (round === undefined) throw roundNotFound(context);
  const workflow = await loadWorkflow(db, roundId);
  const actor = getActor(context);
  const access = councilAccess(round, workflow, actor, scoringPolicy.canManage(actor, round), context.now);
  if (!access.sees) throw roundNotFound(context);
  return { round, workflow, access, record: await findCouncilRecord(db, roundId) };
}

/** What an act of the council needs of the person. */
export type CouncilPart = "prepares" | "proposes" | "votes" | "records";

/** An act of the council, one after another, in one transaction: only by who may, and not after its end. */
export async function actInCouncil<Answer>(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  part: CouncilPart,
  work: (tx: Tx, open: OpenCouncil) => Promise<Answer>,
): Promise<Answer> {
  return withTransaction(deps, async (tx) => {
    await lockRound(tx, roundId);
    const open = await openCouncil(tx, context, roundId);
    const may = part === "votes" ? open.access.votesFor.length > 0 : open.access[part];
    if (!may) throw new AppError("auth.forbidden", { values: { ability: "scoring.decide" } });
    return work(tx, open);
  });
}

/** The round is under way and the council has not ended its meetings. */
export function assertNotFinished({ round, record }: OpenCouncil): void {
  if (round.state !== "open") throw new AppError("scoring.round_not_open");
  if (record.finishedAt !== null) throw new AppError("scoring.council_finished");
}

/** Why the end of the meetings cannot be taken back now; undefined: it can, for there is time left to meet. */
export function whyStaysEnded({ round, record, workflow }: OpenCouncil, now: Date) {
  if (round.state !== "open") return "scoring.round_not_open";
  if (record.finishedAt === null) return "scoring.council_not_finished";
  return isOpenForAny(workflow, "council", now) ? undefined : "scoring.council_time_over";
}

/** The council may decide on the unit now, in its window or because it was opened again for the unit. */
export function isInSession({ round, record, workflow }: OpenCouncil, unitId: string, now: Date): boolean {
  return round.state === "open" && record.finishedAt === null && isWindowOpen(workflow, "council", unitId, now);
}

/** Throws what keeps the council from deciding on the unit now. */
export function assertInSession(context: RequestContext, open: OpenCouncil, unitId: string): void {
  assertNotFinished(open);
  if (isInSession(open, unitId, context.now)) return;
  throw new AppError("scoring.window_closed", { values: { stage: stageLabels.council[context.language] } });
}
