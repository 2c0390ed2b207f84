import {
  type AppraisalAccess,
  appraisalAccess,
  seesAppraisalOf,
  takesPart,
} from "../../../../../domain/scoring/appraisal/access.ts";
import {
  type AppraisedBlock,
  type AppraisedPart,
  appraisedParts,
} from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { hasBegun, type Schedule } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { type BlockRecord, findRound, type RoundRecord, type RoundUnitRecord } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound } from "../open-round.ts";
import { openWholeBlocks } from "../score-block.ts";

/** A block with the names it is shown under. */
export type OpenBlock = AppraisedBlock & Pick<BlockRecord, "nameVi" | "nameEn">;

/** The appraisal of one round as one person may see it. */
export interface OpenAppraisal {
  readonly round: RoundRecord;
  readonly workflow: Workflow;
  readonly access: AppraisalAccess;
  /** What units wrote may be seen: the appraisal has begun, or the person sees everything anyway. */
  readonly begun: boolean;
  readonly blocks: readonly OpenBlock[];
  readonly units: ReadonlyMap<string, RoundUnitRecord>;
}

/** What the person sees of it; a round in whose appraisal the person takes no part does not exist: `record.not_found`. */
export async function openAppraisal(db: Reader, context: RequestContext, roundId: string): Promise<OpenAppraisal> {
  const round = await findRound(db, roundId);
  if (round === undefined) throw roundNotFound(context);
  const workflow = await loadWorkflow(db, roundId);
  const access = accessOf(context, round, workflow);
  if (!takesPart(access)) throw roundNotFound(context);
  const whole = await openWholeBlocks(db, round);
  const units = whole.flatMap((one) => one.units);
  const blocks = whole.map(({ block: { code, nameVi, nameEn }, compiled, units: own }): OpenBlock => {
    const unitIds = own.map((unit) => unit.unitId);
    return { code, nameVi, nameEn, compiled, paths: partPaths(compiled.set), unitIds };
  });
  const begun = hasBegunFor(access, workflow, context.now);
  return { round, workflow, access, begun, blocks, units: new Map(units.map((unit) => [unit.unitId, unit])) };
}

/** Officers and leaders are let in once the round is under way; its owner always. */
export function accessOf(context: RequestContext, round: RoundRecord, workflow: Workflow): AppraisalAccess {
  const actor = getActor(context);
  const manages = scoringPolicy.canManage(actor, round);
  const access = appraisalAccess(workflow, actor, manages, context.now);
  return round.state === "draft" ? { ...access, seats: new Map(), leads: new Set() } : access;
}

/** The sheets of units are their own until the appraisal begins; only who sees everything sees them before. */
export function hasBegunFor(access: AppraisalAccess, schedule: Schedule, now: Date): boolean {
  return access.seesAll || hasBegun(schedule, "appraisal1", now);
}

/** The stage an appraiser works at: the second one once it has begun. */
export function stageOfNow({ workflow }: Pick<OpenAppraisal, "workflow">, now: Date): AppraisalStage {
  return hasBegun(workflow, "appraisal2", now) ? "appraisal2" : "appraisal1";
}

/** The parts whose appraised points the person may see, narrowed to a block, a unit or a component. */
export function visibleParts(
  open: OpenAppraisal,
  narrow: {
    readonly block?: string | undefined;
    readonly unitId?: string | undefined;
    readonly component?: string | undefined;
  },
): (AppraisedPart & { readonly block: OpenBlock })[] {
  return open.blocks
    .filter((block) => narrow.block === undefined || block.code === narrow.block)
    .flatMap((block) => {
      const unitIds = block.unitIds.filter((unitId) => narrow.unitId === undefined || unitId === narrow.unitId);
      const { assignments, exclusions } = open.workflow;
      return appraisedParts({ ...block, unitIds }, assignments, exclusions, narrow.component)
        .filter((part) => seesAppraisalOf(open.access, { unitId: part.unitId, assignmentId: part.assignment?.id }))
        .map((part) => ({ ...part, block }));
    });
}
