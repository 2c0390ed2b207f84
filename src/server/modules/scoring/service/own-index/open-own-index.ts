import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { type OwnLead, resolveLeads } from "../../../../../domain/scoring/own-index/lead.ts";
import { type OwnState, ownStateOf } from "../../../../../domain/scoring/own-index/own-state.ts";
import {
  type OwnIndexPlace,
  type OwnIndexSight,
  ownIndexPolicy,
} from "../../../../../domain/scoring/own-index/policy.ts";
import { type LeftOut, leftOutComponents } from "../../../../../domain/scoring/sheet/left-out.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import {
  findOwnIndex,
  listOwnApprovals,
  listOwnLeads,
  type OwnApproval,
  type OwnIndexRecord,
} from "../../repository/own-index.ts";
import {
  findRound,
  findRoundUnit,
  listBlocks,
  lockRound,
  type RoundRecord,
  type RoundUnitRecord,
} from "../../repository/rounds.ts";
import { listCouncil, listExclusions } from "../../repository/workflow.ts";
import { findStoredSet, type StoredSet } from "../../set-repository.ts";
import { roundNotFound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";

/** A year of the province's own index with everything that its rules look at, whoever looks. */
export interface OwnIndexFacts {
  readonly round: RoundRecord;
  readonly own: OwnIndexRecord;
  readonly state: OwnState;
  /** Undefined: the draft it stood on was removed. */
  readonly set: StoredSet | undefined;
  /** What is scored on, from the opening on; before there is nothing to count. */
  readonly scored: { readonly compiled: CompiledSet; readonly unit: RoundUnitRecord } | undefined;
  readonly leads: readonly OwnLead[];
  /** The lead of every component in the order of the set; undefined: a gap. */
  readonly leadOf: ReadonlyMap<string, OwnLead | undefined>;
  readonly approvals: readonly OwnApproval[];
  /** Components that are not scored, by agreement. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  readonly place: OwnIndexPlace;
}

/** The same as one person may see and handle it. */
export interface OpenOwnIndex extends OwnIndexFacts {
  readonly sight: OwnIndexSight;
  readonly manages: boolean;
  /** May approve in the name of the committee. */
  readonly endorses: boolean;
}

/** @throws AppError record.not_found where there is no such year. */
export async function openOwnIndex(db: Reader, context: RequestContext, roundId: string): Promise<OpenOwnIndex> {
  const facts = await findOwnIndexFacts(db, roundId);
  if (facts === undefined) throw roundNotFound(context);
  const actor = getActor(context);
  const { place } = facts;
  return {
    ...facts,
    sight: ownIndexPolicy.sight(actor, place),
    manages: ownIndexPolicy.canManage(actor, place),
    endorses: ownIndexPolicy.canEndorse(actor, place),
  };
}

export async function findOwnIndexFacts(db: Reader, roundId: string): Promise<OwnIndexFacts | undefined> {
  const round = await findRound(db, roundId);
  const own = await findOwnIndex(db, roundId);
  if (round === undefined || own === undefined) return undefined;
  const set = own.setId === null ? undefined : await findStoredSet(db, own.setId);
  const leads = await listOwnLeads(db, roundId);
  const place: OwnIndexPlace = {
    provinceUnitId: own.unitId,
    ownerUnitId: round.ownerUnitId,
    leads,
    council: await listCouncil(db, roundId),
    isPublished: own.publishedDate !== null,
  };
  const scored = await openScored(db, round, own);
  return {
    round,
    own,
    set,
    leads,
    place,
    state: ownStateOf({ ...own, openedAt: round.openedAt }),
    scored,
    leftOut: scored === undefined ? new Map() : await readLeftOut(db, round.id, scored),
    leadOf: resolveLeads(leads, set === undefined ? new Map() : partPaths(set.document)),
    approvals: await listOwnApprovals(db, roundId),
  };
}

async function readLeftOut(db: Reader, roundId: string, { compiled, unit }: NonNullable<OwnIndexFacts["scored"]>) {
  const exclusions = await listExclusions(db, roundId, [unit.unitId]);
  return leftOutComponents(compiled, new Map(exclusions.map(({ part, reason }) => [part, reason])));
}

async function openScored(
  db: Reader,
  round: RoundRecord,
  { unitId }: OwnIndexRecord,
): Promise<OwnIndexFacts["scored"]> {
  const unit = await findRoundUnit(db, round.id, unitId);
  const block = unit && (await listBlocks(db, round.id)).find((one) => one.code === unit.blockCode);
  return unit && block && { unit, compiled: await openBlock(db, round, block) };
}

/** Takes the year for an act of its owner, its committee or a head: such acts follow one another. */
export async function lockOwnIndex(tx: Tx, context: RequestContext, roundId: string): Promise<OpenOwnIndex> {
  await lockRound(tx, roundId);
  return openOwnIndex(tx, context, roundId);
}

export function assertManagesOwn({ manages }: OpenOwnIndex): void {
  if (!manages) throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
}

/** Own scores change until the committee has approved. */
export function assertUnlocked({ own }: OpenOwnIndex): void {
  if (own.approvedAt !== null || own.sentAt !== null) throw new AppError("scoring.own_locked");
}

/** What is scored on. @throws AppError scoring.own_not_running before the opening. */
export function getScored(open: OpenOwnIndex): NonNullable<OpenOwnIndex["scored"]> {
  if (open.round.state !== "open" || open.scored === undefined) throw new AppError("scoring.own_not_running");
  return open.scored;
}

/** The lead of a component that the set has. @throws AppError record.not_found */
export function getLeadOf(open: OpenOwnIndex, context: RequestContext, component: string): OwnLead | undefined {
  if (open.leadOf.has(component)) return open.leadOf.get(component);
  throw componentNotFound(context);
}

export function componentNotFound(context: RequestContext): AppError {
  const what = context.language === "vi" ? "tiêu chí thành phần" : "The component";
  return new AppError("record.not_found", { values: { what } });
}
