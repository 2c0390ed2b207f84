import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type { listRanking as ListRanking, UnitResult } from "../../../../contract/scoring/ranking.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { listRankingRows } from "../ranking.query.ts";
import { getRoundOfUnit, getVisibleRound, unitNotInRound } from "./open-round.ts";
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
  const window = { ...query, roundId, sight: scoringPolicy.sight(actor) };
  const { items, total } = await listRankingRows(deps.db.reader, window);
  const answer = { items, page: query.page, pageSize: query.pageSize, total };
  // Whoever sees a row sees the round; only an empty list must be told from a round that is not theirs to see.
  if (total > 0 && scoringPolicy.canManage(actor)) return answer;
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  return scoringPolicy.canSeeAll(actor, round) ? answer : { ...answer, items: items.map(withoutRank) };
}

export async function getUnitResult(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<UnitResult> {
  const round = await getRoundOfUnit(deps.db.reader, context, roundId, unitId);
  const result = await readUnitResult(deps.db.reader, round, unitId, scoringPolicy.canSeeAll(getActor(context), round));
  if (result === undefined) throw unitNotInRound(context);
  return result;
}
