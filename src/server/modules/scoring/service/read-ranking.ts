import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type {
  getUnitResult as GetUnitResult,
  listRanking as ListRanking,
} from "../../../../contract/scoring/ranking.ts";
import { noneAmended } from "../../../../domain/scoring/amended/amended-figures.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { isInScope, resultScope } from "../../../../domain/scoring/result-scope.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { listRankingRows } from "../ranking.query.ts";
import { listSeenComponents } from "./appraisal/list-seen-components.ts";
import { ensurePlaces, ensureStage } from "./ensure-places.ts";
import { getVisibleRound, unitNotInRound } from "./open-round.ts";
import { readAmended } from "./publication/read-amended.ts";
import { readUnitResult } from "./read-unit-result.ts";
import { withoutRank } from "./without-rank.ts";

/** The ranking as stored; of a draft only the units within reach, and no ranks for whoever does not see all of them. */
export async function listRanking(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListRanking>,
): Promise<AnswerOf<typeof ListRanking>> {
  const actor = getActor(context);
  const read = async (scope: ReturnType<typeof resultScope>) => {
    const { items, total, unplaced } = await listRankingRows(deps.db.reader, { ...query, roundId, scope });
    return { answer: { items, page: query.page, pageSize: query.pageSize, total }, unplaced };
  };
  // Whoever manages sees every row; only what is not there or not placed yet asks for the round itself.
  if (scoringPolicy.canManage(actor)) {
    const { answer, unplaced } = await read({ kind: "all" });
    if (answer.total > 0 && !unplaced) return answer;
  }
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  const scope = resultScope(actor, round, query.stage);
  await ensureStage(deps, round, query.stage);
  await ensurePlaces(deps, round, query.stage);
  const { answer } = await read(scope);
  return scope.kind === "all" ? answer : { ...answer, items: answer.items.map(withoutRank) };
}

/** The result of one unit at a stage; without one named, at the strongest stage that the person sees. */
export async function getUnitResult(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
  { stage: wanted }: QueryOf<typeof GetUnitResult>,
): Promise<AnswerOf<typeof GetUnitResult>> {
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  const actor = getActor(context);
  const stages = wanted === undefined ? (["final", "self"] as const) : [wanted];
  const stage = stages.find((one) => isInScope(resultScope(actor, round, one), unitId));
  if (stage === undefined) throw unitNotInRound(context);
  await ensureStage(deps, round, stage);
  await ensurePlaces(deps, round, stage);
  const seesRanks = resultScope(actor, round, stage).kind === "all";
  const amended = (await readAmended(deps.db.reader, round.id, stage)).get(unitId) ?? noneAmended;
  const result = await readUnitResult(deps.db.reader, round, { unitId, stage, seesRanks, amended });
  if (result === undefined) throw unitNotInRound(context);
  return { ...result, columns: await listSeenComponents(deps.db.reader, context, round, unitId) };
}
