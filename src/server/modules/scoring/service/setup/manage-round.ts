import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound, lockUnpublished } from "../open-round.ts";

/** An act of the owner on a round that is not published: one after another, in one transaction. */
export async function manageRound<Answer>(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  work: (tx: Tx, round: RoundRecord) => Promise<Answer>,
): Promise<Answer> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    // It may have got another owner since it was looked at.
    assertMayManage(context, round);
    return work(tx, round);
  });
}

/** Records what the owner did with the round; every detail carries its title, for the history in words. */
export async function recordSetup(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  round: RoundRecord,
  act: { readonly verb: string; readonly reason: string; readonly detail?: object; readonly unitId?: string },
): Promise<void> {
  await recordAct(tx, deps, context, {
    verb: act.verb,
    subjectType: "round",
    subjectIds: [round.id],
    ability: "scoring.manage",
    inUnit: act.unitId ?? round.ownerUnitId,
    reason: act.reason,
    detail: { title: round.titleVi, ...act.detail },
  });
}
