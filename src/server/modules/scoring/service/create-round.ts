import type { BodyOf } from "../../../../contract/operation.ts";
import type { createRound as CreateRound } from "../../../../contract/scoring/rounds.ts";
import type { RoundId } from "../../../../domain/scoring/round.ts";
import { withTransaction } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../deps.ts";
import { findPublishedBefore } from "../published-before.query.ts";
import { findRound, insertRound, saveBlocks } from "../repository/rounds.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { assertWithinReach } from "./assert-within-reach.ts";
import { checkPlan } from "./check-plan.ts";
import { computeResults } from "./compute-results.ts";
import { roundNotFound } from "./open-round.ts";

/** Opens a round beside the last published one; every unit has its empty result from the first moment. */
export async function createRound(
  deps: ScoringDeps,
  context: RequestContext,
  { plan, practice, ownerUnitId, reason }: BodyOf<typeof CreateRound>,
): Promise<{ roundId: RoundId }> {
  assertMayManage(context, { ownerUnitId });
  assertWithinReach(context, plan);
  const roundId = deps.ids.next() as RoundId;
  return withTransaction(deps, async (tx) => {
    const units = await checkPlan(tx, plan);
    const previousRoundId = (await findPublishedBefore(tx, { ...plan, ownerUnitId }))?.id ?? null;
    await insertRound(tx, { id: roundId, at: context.now, practice, ownerUnitId, previousRoundId }, plan);
    await saveBlocks(tx, roundId, plan.blocks, units);
    const round = await findRound(tx, roundId);
    if (round === undefined) throw roundNotFound(context);
    await computeResults(tx, round, "all", context.now);
    await recordAct(tx, deps, context, {
      verb: "scoring.createRound",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: { title: plan.titleVi, practice, ownerUnitId, previousRoundId, after: plan },
    });
    return { roundId };
  });
}
