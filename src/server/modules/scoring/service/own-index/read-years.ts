import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { listOwnIndexYears as ListOwnIndexYears } from "../../../../../contract/scoring/own-index/rounds.ts";
import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import type { RoundId } from "../../../../../domain/scoring/round.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listOwnIndexes } from "../../repository/own-index.ts";
import { openOwnIndex } from "./open-own-index.ts";
import { loadFigures, totalsOf } from "./own-figures.ts";

/** All years: there is one a year, so there are few. */
export async function listOwnIndexYears(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
): Promise<AnswerOf<typeof ListOwnIndexYears>> {
  const db = deps.db.reader;
  const items = [];
  for (const { roundId } of await listOwnIndexes(db)) {
    const open = await openOwnIndex(db, context, roundId);
    const { round, own, state, leadOf, set } = open;
    items.push({
      roundId: roundId as RoundId,
      ...{ year: round.year, titleVi: round.titleVi, titleEn: round.titleEn, demonstration: round.demonstration },
      state,
      dueAt: own.dueAt?.toISOString() ?? null,
      scorable: set?.state === "frozen",
      totals: totalsOf(open, await loadFigures(db, open), [...leadOf.keys()]),
      rank: own.rank,
      rankOf: own.rankOf,
    });
  }
  return { items, abilities: { create: ownIndexPolicy.canManage(getActor(context)) } };
}
