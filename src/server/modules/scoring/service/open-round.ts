import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import { resultScope } from "../../../../domain/scoring/result-scope.ts";
import type { RoundPlan } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { findRound, listBlocks, listRoundUnits, lockRound, type RoundRecord } from "../repository/rounds.ts";
import { isVisibleRound } from "../rounds.query.ts";
import { ensureStage } from "./ensure-places.ts";

export function roundNotFound(context: RequestContext): AppError {
  return new AppError("record.not_found", {
    values: { what: context.language === "vi" ? "đợt đánh giá" : "The round" },
  });
}

export function unitNotInRound(context: RequestContext): AppError {
  return new AppError("record.not_found", {
    values: { what: context.language === "vi" ? "đơn vị trong đợt đánh giá" : "The unit of the round" },
  });
}

/** A round the person may know of. Another one does not exist for them: `record.not_found`. */
export async function getVisibleRound(db: Reader, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const sight = scoringPolicy.sight(getActor(context));
  const round = (await isVisibleRound(db, roundId, sight)) ? await findRound(db, roundId) : undefined;
  if (round === undefined) throw roundNotFound(context);
  return round;
}

/** The round as a whole, as for its spread and its history: not for those who see only own units of a draft. */
export async function getWholeRound(db: Reader, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const round = await getVisibleRound(db, context, roundId);
  if (!scoringPolicy.canSeeAll(getActor(context), round)) throw roundNotFound(context);
  return round;
}

/** The round whose figures of all units the person sees at a stage. A stage that nobody asked for yet is computed. */
export async function getRoundAtStage(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
  stage: ResultStage,
): Promise<RoundRecord> {
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  if (resultScope(getActor(context), round, stage).kind !== "all") throw roundNotFound(context);
  await ensureStage(deps, round, stage);
  return round;
}

/** The round of a unit that the person may see there. */
export async function getRoundOfUnit(
  db: Reader,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<RoundRecord> {
  const round = await getVisibleRound(db, context, roundId);
  if (!scoringPolicy.canSeeUnit(getActor(context), round, unitId)) throw unitNotInRound(context);
  return round;
}

/** Takes a draft round for a change; in one under way the windows decide, a published one is fixed. */
export async function lockDraft(tx: Tx, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const round = await lockUnpublished(tx, context, roundId);
  if (round.state === "open") throw new AppError("scoring.round_open");
  return round;
}

/** Takes a round that is not published: in preparation or under way. */
export async function lockUnpublished(tx: Tx, context: RequestContext, roundId: string): Promise<RoundRecord> {
  return assertUnpublished(context, await lockRound(tx, roundId));
}

/** A round that is not published as it is at this moment, for looking only. */
export async function getUnpublished(db: Reader, context: RequestContext, roundId: string): Promise<RoundRecord> {
  return assertUnpublished(context, await findRound(db, roundId));
}

function assertUnpublished(context: RequestContext, round: RoundRecord | undefined): RoundRecord {
  if (round === undefined) throw roundNotFound(context);
  if (round.state === "published") throw new AppError("scoring.round_published");
  return round;
}

/** Refuses a change made on a version that somebody else has replaced meanwhile; shows both. */
export function assertCurrentRound(round: RoundRecord, basedOnVersion: number, stored: unknown, sent: unknown): void {
  if (round.version === basedOnVersion) return;
  throw new AppError("record.changed", { values: { what: round.titleVi }, conflict: { stored, sent } });
}

/** A stored round in the shape it was planned in. */
export async function readPlan(db: Reader, round: RoundRecord): Promise<RoundPlan> {
  const blocks = await listBlocks(db, round.id);
  const units = Map.groupBy(await listRoundUnits(db, round.id), (unit) => unit.blockCode);
  const { year, titleVi, titleEn, day, ties, tieBreak, notSubmitted, demonstration } = round;
  return {
    ...{ year, titleVi, titleEn, day, ties, tieBreak, notSubmitted, demonstration },
    blocks: blocks.map(({ code, nameVi, nameEn, setId, classes }) => ({
      ...{ code, nameVi, nameEn, setId, classes },
      unitIds: (units.get(code) ?? []).map((unit) => unit.unitId as RoundPlan["blocks"][number]["unitIds"][number]),
    })),
  };
}
