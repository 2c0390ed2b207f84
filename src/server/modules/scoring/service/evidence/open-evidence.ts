import { canIn } from "../../../../../domain/identity/actor.ts";
import { demandedEvidence } from "../../../../../domain/scoring/evidence/demanded.ts";
import type { EvidenceStage, MarkStage } from "../../../../../domain/scoring/evidence/model.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { type EvidenceRound, findEvidenceRound } from "../../repository/evidence/evidence-rounds.ts";
import { findRoundUnit, listBlocks, type RoundUnitRecord } from "../../repository/rounds.ts";
import { loadCompiledSet } from "../load-compiled-set.ts";
import { evidenceNotFound } from "./not-found.ts";

/** The evidence of one unit in a round as this person may handle it now. */
export interface OpenedEvidence {
  readonly round: EvidenceRound;
  readonly unit: RoundUnitRecord;
  /** What the set demands, by component, in the order of the set. */
  readonly demanded: ReadonlyMap<string, readonly string[]>;
  sees(component: string): boolean;
  /** Stages at which the person may add and take away. */
  readonly adds: readonly EvidenceStage[];
  /** Whether the marks of a stage are this person's to see. */
  seesMarks(component: string, stage: MarkStage): boolean;
  /** The stage at which the person may mark pages of a component now. */
  marksAt(component: string): MarkStage | null;
}

/** @throws AppError record.not_found where the person may see nothing of it. */
export async function openEvidence(
  db: Reader,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<OpenedEvidence> {
  const opened = await findOpenEvidence(db, context, roundId, unitId);
  if (opened === undefined) throw evidenceNotFound(context);
  return opened;
}

export async function findOpenEvidence(
  db: Reader,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<OpenedEvidence | undefined> {
  const actor = getActor(context);
  const round = await findEvidenceRound(db, roundId);
  const unit = await findRoundUnit(db, roundId, unitId);
  if (round === undefined || unit === undefined) return undefined;
  const block = (await listBlocks(db, roundId)).find((one) => one.code === unit.blockCode);
  if (block === undefined) return undefined;
  const isOwn = evidencePolicy.canReadLibrary(actor, unitId);
  if (!isOwn && !scoringPolicy.canManage(actor)) return undefined;
  const { set } = await loadCompiledSet(db, block.setId);
  const isOpen = round.state !== "published";
  return {
    round,
    unit,
    demanded: demandedEvidence(set),
    sees: () => true,
    adds: isOpen && canIn(actor, "scoring.fill", unitId) ? ["self", "explanation"] : [],
    seesMarks: () => true,
    marksAt: () => null,
  };
}
