import type { ActionView } from "../../../../contract/action-view.ts";
import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type {
  getRound as GetRound,
  listRounds as ListRounds,
  listRoundUnits as ListRoundUnits,
} from "../../../../contract/scoring/rounds.ts";
import { appraisalAccess, takesPart } from "../../../../domain/scoring/appraisal/access.ts";
import { awaitsCouncil, councilAccess } from "../../../../domain/scoring/council/council-access.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import type { RoundId } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { listSubjectHistory } from "../../../platform/audit/subject-history.query.ts";
import type { ScoringDeps } from "../deps.ts";
import { countInputs } from "../repository/inputs.ts";
import type { RoundRecord } from "../repository/rounds.ts";
import { listBlockRows, listRoundRows, listRoundUnitRows } from "../rounds.query.ts";
import { loadWorkflow } from "./load-workflow.ts";
import { getVisibleRound, getWholeRound } from "./open-round.ts";

export async function listRounds(
  deps: ScoringDeps,
  context: RequestContext,
  query: QueryOf<typeof ListRounds>,
): Promise<AnswerOf<typeof ListRounds>> {
  const actor = getActor(context);
  const { items, total } = await listRoundRows(deps.db.reader, {
    ...query,
    sight: scoringPolicy.sight(actor),
    now: context.now,
  });
  const abilities = { create: scoringPolicy.canCreate(actor) };
  return { items, page: query.page, pageSize: query.pageSize, total, abilities };
}

/** A round with its blocks; the counts are of the units that the person sees. */
export async function getRound(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof GetRound>> {
  const actor = getActor(context);
  const db = deps.db.reader;
  const { inputsVersion: _, ...round } = await getVisibleRound(db, context, roundId);
  const blocks = await listBlockRows(db, roundId, scoringPolicy.sight(actor));
  const isDraft = round.state === "draft";
  const isPublished = round.state === "published";
  const manages = isDraft && scoringPolicy.canManage(actor, round);
  return {
    ...round,
    id: round.id as RoundId,
    blocks: isPublished || !scoringPolicy.onlyOversees(actor) ? blocks : blocks.filter(({ units }) => units > 0),
    publishedAt: round.publishedAt?.toISOString() ?? null,
    openedAt: round.openedAt?.toISOString() ?? null,
    computedAt: round.computedAt?.toISOString() ?? null,
    seenWhole: scoringPolicy.canSeeAll(actor, round),
    abilities: {
      manage: scoringPolicy.canManage(actor, round),
      change: manages,
      remove: round.practice
        ? scoringPolicy.canManage(actor, round)
        : manages && (await countInputs(db, roundId)).size === 0,
      importInputs: !isPublished && scoringPolicy.canManage(actor, round),
      publish: !isPublished && !round.practice && scoringPolicy.canPublish(actor, round),
      amend: isPublished && round.kind === "units" && scoringPolicy.canPublish(actor, round),
      appraise: !isDraft && (await appraises(db, context, round)),
      council: !isDraft && (await sitsInCouncil(db, context, round)),
      councilLater: !isDraft && awaitsCouncil(round, await loadWorkflow(db, round.id), actor, context.now),
    },
  };
}

/** Whether there is an appraisal that the person takes part in: rounds filled in by their owner alone have none. */
async function appraises(db: Reader, context: RequestContext, round: RoundRights): Promise<boolean> {
  const workflow = await loadWorkflow(db, round.id);
  if (workflow.assignments.length === 0) return false;
  const actor = getActor(context);
  return takesPart(appraisalAccess(workflow, actor, scoringPolicy.canManage(actor, round), context.now));
}

/** Whether there is a council that the person sits in now, or prepares. */
async function sitsInCouncil(db: Reader, context: RequestContext, round: RoundRights): Promise<boolean> {
  const workflow = await loadWorkflow(db, round.id);
  if (workflow.council.length === 0) return false;
  const actor = getActor(context);
  return councilAccess(round, workflow, actor, scoringPolicy.canManage(actor, round), context.now).sees;
}

type RoundRights = Pick<RoundRecord, "id" | "state" | "ownerUnitId">;

export async function listRoundUnits(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListRoundUnits>,
): Promise<AnswerOf<typeof ListRoundUnits>> {
  await getVisibleRound(deps.db.reader, context, roundId);
  const sight = scoringPolicy.sight(getActor(context));
  const { items, total } = await listRoundUnitRows(deps.db.reader, { ...query, roundId, sight });
  return { items, page: query.page, pageSize: query.pageSize, total };
}

/** What everybody may know of a published round: how it went, not what units and appraisers did in it. */
const publicActs = [
  "scoring.createRound",
  "scoring.changeRound",
  "scoring.openRound",
  "scoring.returnRoundToDraft",
  "scoring.extendWindow",
  "scoring.publishRound",
  "scoring.amendRound",
  // Until publications were sealed one could be withdrawn.
  "scoring.unpublishRound",
];

/**
 * The acts on a round. Whoever runs it sees those of its people too; documents of evidence have a history of their own,
 * for those who may see them.
 */
export async function listRoundHistory(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<{ items: ActionView[] }> {
  const db = deps.db.reader;
  const round = await getWholeRound(db, context, roundId);
  const seen = scoringPolicy.canManage(getActor(context), round) ? { without: "evidence." } : { only: publicActs };
  return { items: await listSubjectHistory(db, roundId, seen) };
}
