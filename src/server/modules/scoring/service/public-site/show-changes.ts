import { withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { areChangesShown, saveChangesShown } from "../../repository/public-site.ts";
import { lockRound } from "../../repository/rounds.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getVisibleRound, roundNotFound } from "../open-round.ts";
import { recordSetup } from "../setup/manage-round.ts";

/** Whether the public ranking of a round tells changes, for who manages it. */
export async function getChangesShown(deps: ScoringDeps, context: RequestContext, roundId: string) {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return { shown: await areChangesShown(deps.db.reader, roundId) };
}

/** Lets the public ranking tell how units moved since the last published round, or not; also after the publication. */
export async function showChanges(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { shown, reason }: { readonly shown: boolean; readonly reason: string },
): Promise<{ shown: boolean }> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return withTransaction(deps, async (tx) => {
    const round = await lockRound(tx, roundId);
    if (round === undefined) throw roundNotFound(context);
    assertMayManage(context, round);
    const before = await areChangesShown(tx, roundId);
    if (before === shown) return { shown };
    await saveChangesShown(tx, roundId, shown);
    const detail = { before: { changesShown: before }, after: { changesShown: shown } };
    await recordSetup(tx, deps, context, round, { verb: "scoring.showChanges", reason, detail });
    return { shown };
  });
}
