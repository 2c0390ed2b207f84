import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  getRoundChecklist as GetRoundChecklist,
  openRound as OpenRound,
} from "../../../../../contract/scoring/round-setup.ts";
import { isReady } from "../../../../../domain/scoring/workflow/checklist.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { hasBegun, saveOpening } from "../../repository/setup.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { computeResults } from "../compute-results.ts";
import { assertCurrentRound, getVisibleRound } from "../open-round.ts";
import { makeChecklist } from "./make-checklist.ts";
import { manageRound, recordSetup } from "./manage-round.ts";

export async function getRoundChecklist(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof GetRoundChecklist>> {
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  assertMayManage(context, round);
  const items = await makeChecklist(deps.db.reader, context, round);
  return { items, ready: isReady(items) };
}

/** From now on the windows decide who may write. Nothing that keeps a round from opening may be missing. */
export async function openRound(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, reason }: BodyOf<typeof OpenRound>,
): Promise<{ version: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    if (round.state === "open") throw new AppError("scoring.round_open");
    assertCurrentRound(round, basedOnVersion, { version: round.version }, { version: basedOnVersion });
    const items = await makeChecklist(tx, context, round);
    const blocking = items.filter((item) => item.severity === "blocking");
    if (blocking.length > 0) throw new AppError("scoring.round_not_ready", { values: { count: blocking.length } });
    const version = await saveOpening(tx, roundId, context.now);
    // From now on bonus and penalty wait for somebody's verdict.
    await computeResults(tx, { ...round, openedAt: context.now }, "all", context.now);
    const detail = { advice: items.map((item) => item.code) };
    await recordSetup(tx, deps, context, round, { verb: "scoring.openRound", reason, detail });
    return { version };
  });
}

/** Back into preparation while nobody has written anything since it was opened. */
export async function returnRoundToDraft(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason }: { readonly reason: string },
): Promise<{ version: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    if (round.state !== "open") throw new AppError("scoring.round_not_open");
    if (await hasBegun(tx, roundId, round.openedAt)) throw new AppError("scoring.round_begun");
    const version = await saveOpening(tx, roundId, null);
    await computeResults(tx, { ...round, openedAt: null }, "all", context.now);
    await recordSetup(tx, deps, context, round, { verb: "scoring.returnRoundToDraft", reason });
    return { version };
  });
}
