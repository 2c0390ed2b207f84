import type { BodyOf } from "../../../../../contract/operation.ts";
import type {
  recordOwnPublication as RecordOwnPublication,
  recordOwnSending as RecordOwnSending,
} from "../../../../../contract/scoring/own-index/acts.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { updateOwnIndex } from "../../repository/own-index.ts";
import { assertManagesOwn, assertUnlocked, getScored, lockOwnIndex, type OpenOwnIndex } from "./open-own-index.ts";
import { loadFigures, selfAssessedCodes, standParts } from "./own-figures.ts";
import { recordOwnAct } from "./record-own-act.ts";

const done = { done: true } as const;

/** The committee approves the whole: every component has a lead, and every part its head's approval. */
export async function approveOwnIndex(deps: ScoringDeps, context: RequestContext, roundId: string) {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertEndorses(open);
    getScored(open);
    assertUnlocked(open);
    const unready = await findUnready(tx, open, context.now);
    if (unready.length > 0)
      throw new AppError("scoring.own_not_ready", {
        values: { count: unready.length, first: unready.slice(0, 5).join(", ") },
      });
    await updateOwnIndex(tx, roundId, { approvedAt: context.now, approvedBy: getActor(context).accountId });
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.approveOwnIndex",
      ability: "scoring.endorse",
    });
    return done;
  });
}

export async function withdrawOwnApproval(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason }: { readonly reason: string },
) {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertEndorses(open);
    assertApproved(open);
    await updateOwnIndex(tx, roundId, { approvedAt: null });
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.withdrawOwnApproval",
      ability: "scoring.endorse",
      reason,
    });
    return done;
  });
}

/** Number and date of the letter to the ministry; from now on the self-score is locked for good. */
export async function recordOwnSending(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { number, date, reason }: BodyOf<typeof RecordOwnSending>,
) {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    assertApproved(open);
    await updateOwnIndex(tx, roundId, { sentAt: context.now, sentNumber: number, sentDate: date });
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.recordOwnSending",
      ability: "scoring.manage",
      reason,
      detail: { number, date },
    });
    return done;
  });
}

/** The ministry's decision with the rank; the result is then known to everybody. */
export async function recordOwnPublication(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { decision, rank, rankOf, reason }: BodyOf<typeof RecordOwnPublication>,
) {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    if (open.own.sentAt === null) throw new AppError("scoring.own_not_sent");
    const isOutside = rank !== null && (decision === null || (rankOf !== null && rank > rankOf));
    if (isOutside) throw new AppError("scoring.own_rank_refused");
    const { publishedNumber, publishedDate, rank: oldRank, rankOf: oldRankOf } = open.own;
    await updateOwnIndex(tx, roundId, {
      publishedNumber: decision?.number ?? null,
      publishedDate: decision?.date ?? null,
      rank,
      rankOf,
    });
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.recordOwnPublication",
      ability: "scoring.manage",
      reason,
      detail: {
        before: { number: publishedNumber, date: publishedDate, rank: oldRank, rankOf: oldRankOf },
        after: { number: decision?.number ?? null, date: decision?.date ?? null, rank, rankOf },
      },
    });
    return done;
  });
}

function assertEndorses({ endorses }: OpenOwnIndex): void {
  if (!endorses) throw new AppError("auth.forbidden", { values: { ability: "scoring.endorse" } });
}

function assertApproved({ own }: OpenOwnIndex): void {
  if (own.sentAt !== null) throw new AppError("scoring.own_locked");
  if (own.approvedAt === null) throw new AppError("scoring.own_not_approved");
}

/** Names of agencies that have not approved, and codes that nobody leads. */
async function findUnready(tx: Tx, open: OpenOwnIndex, now: Date): Promise<string[]> {
  const parts = standParts(open, await loadFigures(tx, open), now).filter(
    ({ state, selfAsked }) => state !== "approved" && selfAsked.length > 0,
  );
  const names = await nameUnits(
    tx,
    parts.map(({ unitId }) => unitId),
    open.round.day,
  );
  const asked = selfAssessedCodes(open);
  return [
    ...parts.map(({ unitId }) => names.get(unitId)?.nameVi ?? unitId),
    ...[...open.leadOf].flatMap(([code, lead]) => (lead === undefined && asked.has(code) ? [code] : [])),
  ];
}
