import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  amendRound as AmendRound,
  previewAmendment as PreviewAmendment,
} from "../../../../../contract/scoring/publications.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { PublicationDeps } from "../../deps.ts";
import { markComputed } from "../../repository/results.ts";
import { savePublication } from "../../repository/rounds.ts";
import { digestResults } from "../digest-results.ts";
import { assertCurrentRound, getVisibleRound } from "../open-round.ts";
import { assertAnotherDecision } from "./assert-another-decision.ts";
import { assertDecided, assertPublishes, assertSigned } from "./assert-decided.ts";
import { correctResults, lockPublished } from "./correct-results.ts";
import { nameDifferences } from "./list-publications.ts";
import { sealPublication } from "./seal-publication.ts";
import { tellAmended } from "./tell-amended.ts";
import { tryAmendment } from "./try-amendment.ts";

/** What a correction would change. Nothing is written. */
export async function previewAmendment(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
  { changes }: BodyOf<typeof PreviewAmendment>,
): Promise<AnswerOf<typeof PreviewAmendment>> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  return tryAmendment(deps, context, { roundId, changes }, async ({ tx, round, differences }) => {
    const [named = []] = await nameDifferences(tx, round, [differences]);
    return { differences: named };
  });
}

/**
 * Corrects a published result by another decision. What was published before stays as it was, with its bundle; the
 * correction is a bundle of its own that names the one before, the reason and every difference.
 */
export async function amendRound(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, decision, decisionSha256, changes, reason }: BodyOf<typeof AmendRound>,
): Promise<AnswerOf<typeof AmendRound>> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  assertSigned(decision, context);
  return withTransaction(deps, async (tx) => {
    const round = await lockPublished(tx, context, roundId);
    assertCurrentRound(round, basedOnVersion, { version: round.version }, { version: basedOnVersion, decision });
    const amended = await correctResults(tx, deps, context, round, changes);
    const { earlier, differences } = amended;
    await markComputed(tx, roundId, context.now);
    await assertDecided(tx, context, round, decision);
    await assertAnotherDecision(tx, context, decision, { roundId, earlier });
    const restricted = earlier[0]?.restricted ?? [];
    const sealed = await sealPublication(tx, deps, context, round, {
      decision,
      decisionSha256,
      restricted,
      amends: { reason, ...amended },
    });
    const version = await savePublication(tx, roundId, { at: context.now, decision });
    await tellAmended(tx, deps, round, { number: sealed.number, decision, changes, differences });
    await recordAct(tx, deps, context, {
      verb: "scoring.amendRound",
      subjectType: "round",
      subjectIds: [roundId, ...new Set(changes.map((one) => one.unitId))],
      ability: "scoring.publish",
      inUnit: null,
      reason,
      detail: {
        ...{ title: round.titleVi, decision, changes, resultSha256: await digestResults(tx, roundId) },
        ...sealed,
      },
    });
    return { version, number: sealed.number };
  });
}
