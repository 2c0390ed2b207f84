import type { BodyOf } from "../../../../contract/operation.ts";
import type {
  publishRound as PublishRound,
  unpublishRound as UnpublishRound,
} from "../../../../contract/scoring/rounds.ts";
import { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { printDay } from "../../../../domain/text/dates.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { ScoringDeps } from "../deps.ts";
import { findUnready } from "../ranking.query.ts";
import { lockPlaces } from "../repository/results.ts";
import { lockRound, type RoundRecord, savePublication } from "../repository/rounds.ts";
import { computeResults } from "./compute-results.ts";
import { assertReadyToPublish } from "./council/publication-lacks.ts";
import { tellCouncilDecisions } from "./council/tell-decisions.ts";
import { digestResults } from "./digest-results.ts";
import { placeUnits } from "./ensure-places.ts";
import { assertCurrentRound, getVisibleRound, lockUnpublished, roundNotFound } from "./open-round.ts";

/**
 * Makes a result public. It is computed once more from the inputs, so that what is published is what the inputs give;
 * its digest goes into the sealed record of acts.
 */
export async function publishRound(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, decision, reason }: BodyOf<typeof PublishRound>,
): Promise<{ version: number }> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  assertSigned(decision, context);
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    if (round.kind === "province") throw new AppError("scoring.own_round");
    if (round.practice) throw new AppError("scoring.practice_not_published");
    const { version: stored, state } = round;
    assertCurrentRound(round, basedOnVersion, { version: stored, state }, { version: basedOnVersion, decision });
    await assertReadyToPublish(tx, context, round);
    await computeResults(tx, round, "all", context.now);
    await lockPlaces(tx, roundId);
    for (const stage of ResultStage.options) await placeUnits(tx, round, stage);
    const unready = await findUnready(tx, roundId);
    if (unready !== undefined) throw new AppError("scoring.round_incomplete", { values: unready });
    const version = await savePublication(tx, round, { at: context.now, decision });
    await recordAct(tx, deps, context, {
      verb: "scoring.publishRound",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.publish",
      inUnit: null,
      reason,
      detail: { title: round.titleVi, decision, resultSha256: await digestResults(tx, roundId) },
    });
    await tellCouncilDecisions(tx, deps, round);
    return { version };
  });
}

/** Withdraws a publication: the round is again what it was before, and may be corrected. */
export async function unpublishRound(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, reason }: BodyOf<typeof UnpublishRound>,
): Promise<{ version: number }> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  return withTransaction(deps, async (tx) => {
    const round = await lockRound(tx, roundId);
    if (round === undefined) throw roundNotFound(context);
    if (round.state !== "published") throw new AppError("scoring.round_not_published");
    const { version: stored, state, decision, publishedAt } = round;
    assertCurrentRound(round, basedOnVersion, { version: stored, state }, { version: basedOnVersion });
    const version = await savePublication(tx, round, null);
    await recordAct(tx, deps, context, {
      verb: "scoring.unpublishRound",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.publish",
      inUnit: null,
      reason,
      detail: { title: round.titleVi, decision, publishedAt },
    });
    return { version };
  });
}

function assertPublishes(context: RequestContext, round: RoundRecord): void {
  if (scoringPolicy.canPublish(getActor(context), round)) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.publish" } });
}

/** Nobody has signed a decision of tomorrow: a slip of the hand would stand on the public page. */
function assertSigned(decision: BodyOf<typeof PublishRound>["decision"], context: RequestContext): void {
  const today = dayInVietnam(context.now);
  if (decision === null || decision.date <= today) return;
  const values = { date: printDay(decision.date), today: printDay(today) };
  throw new AppError("scoring.decision_in_future", { values });
}
