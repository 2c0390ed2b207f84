import type { BodyOf } from "../../../../../contract/operation.ts";
import type { publishRound as PublishRound } from "../../../../../contract/scoring/rounds.ts";
import { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { settleBelow } from "../../../../platform/notices/settle-notices.ts";
import type { PublicationDeps } from "../../deps.ts";
import { findUnready } from "../../ranking.query.ts";
import { lockPlaces } from "../../repository/results.ts";
import { type RoundRecord, savePublication } from "../../repository/rounds.ts";
import { computeResults } from "../compute-results.ts";
import { assertReadyToPublish } from "../council/publication-lacks.ts";
import { tellCouncilDecisions } from "../council/tell-decisions.ts";
import { tellSettled } from "../council/tell-settled.ts";
import { digestResults } from "../digest-results.ts";
import { placeUnits } from "../ensure-places.ts";
import { assertCurrentRound, getVisibleRound, lockUnpublished } from "../open-round.ts";
import { openBlocks } from "../score-block.ts";
import { assertDecided, assertPublishes, assertSigned, isFromPaper } from "./assert-decided.ts";
import { sealPublication } from "./seal-publication.ts";
import { tellPublished } from "./tell-published.ts";

/**
 * Makes a result public. It is computed once more from the inputs, so that what is published is what the inputs give;
 * then it is sealed, bound to the signed decision, and its digests go into the sealed record of acts.
 */
export async function publishRound(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, decision, decisionSha256, restricted, reason }: BodyOf<typeof PublishRound>,
): Promise<{ version: number }> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  assertSigned(decision, context);
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    if (round.kind === "province") throw new AppError("scoring.own_round");
    if (round.practice) throw new AppError("scoring.practice_not_published");
    const { version: stored, state } = round;
    assertCurrentRound(round, basedOnVersion, { version: stored, state }, { version: basedOnVersion, decision });
    await assertKnown(tx, round, restricted);
    await assertReadyToPublish(tx, context, round);
    if (!isFromPaper(round)) await assertDecided(tx, context, round, decision);
    await computeResults(tx, round, "all", context.now);
    await lockPlaces(tx, roundId);
    for (const stage of ResultStage.options) await placeUnits(tx, round, stage);
    const unready = await findUnready(tx, roundId);
    if (unready !== undefined) throw new AppError("scoring.round_incomplete", { values: unready });
    const sealed = await sealPublication(tx, deps, context, round, { decision, decisionSha256, restricted });
    const version = await savePublication(tx, round.id, { at: context.now, decision });
    await recordAct(tx, deps, context, {
      verb: "scoring.publishRound",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.publish",
      inUnit: null,
      reason,
      detail: {
        ...{ title: round.titleVi, decision, resultSha256: await digestResults(tx, roundId), restricted },
        ...sealed,
      },
    });
    await settleBelow(tx, deps, { place: `/rounds/${roundId}`, kinds: ["deadline", "urge", "task"] });
    await tellCouncilDecisions(tx, deps, round);
    await tellSettled(tx, deps, round);
    if (!isFromPaper(round)) await tellPublished(tx, deps, { context, round, decision });
    return { version };
  });
}

async function assertKnown(tx: Tx, round: RoundRecord, restricted: readonly string[]): Promise<void> {
  if (restricted.length === 0) return;
  const sets = [...(await openBlocks(tx, round)).values()];
  const unknown = restricted.find((code) => !sets.some((set) => set.leafByCode.has(code)));
  if (unknown !== undefined) throw new AppError("scoring.restricted_unknown", { values: { code: unknown } });
}
