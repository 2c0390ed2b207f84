import type { BodyOf } from "../../../../contract/operation.ts";
import type { removeRound as RemoveRound } from "../../../../contract/scoring/rounds.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { settleGonePlace } from "../../../platform/notices/settle-notices.ts";
import type { ScoringDeps } from "../deps.ts";
import { countInputs } from "../repository/inputs.ts";
import { endRoundFiles } from "../repository/round-files.ts";
import { deleteRound } from "../repository/rounds.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { getVisibleRound, lockUnpublished, readPlan } from "./open-round.ts";

/** Removes a draft without inputs, or a practice round with all that is in it; the record of acts keeps what it was. */
export async function removeRound(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason }: BodyOf<typeof RemoveRound>,
): Promise<{ removed: true }> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    if (!round.practice && round.state === "open") throw new AppError("scoring.round_open");
    const count = [...(await countInputs(tx, roundId)).values()].reduce((sum, one) => sum + one, 0);
    if (count > 0 && !round.practice)
      throw new AppError("scoring.round_has_inputs", { values: { what: round.titleVi, count } });
    const before = await readPlan(tx, round);
    await endRoundFiles(tx, roundId, context.now);
    await deleteRound(tx, roundId);
    const list = round.kind === "province" ? "/own-index" : "/rounds";
    await settleGonePlace(tx, deps, { gone: `${list}/${roundId}`, instead: list });
    await recordAct(tx, deps, context, {
      verb: "scoring.removeRound",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: { title: round.titleVi, before },
    });
    return { removed: true };
  });
}
