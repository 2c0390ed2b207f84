import { isAppraised } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet, Leaf } from "../../../../../domain/scoring/compiled-set.ts";
import { type LossSight, lossSight, type SeenPart } from "../../../../../domain/scoring/losses/loss-sight.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { BlockRecord, RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { assignmentsOfUnit } from "../appraisal/find-assignment.ts";
import { accessOf } from "../appraisal/open-appraisal.ts";
import { findPlacedUnit } from "../find-placed-unit.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound, unitNotInRound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";

/** The result of one unit as far as one person sees it. */
export interface OpenLosses {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly block: BlockRecord;
  readonly compiled: CompiledSet;
  readonly workflow: Workflow;
  readonly sight: LossSight;
  readonly partOf: (leaf: Leaf) => SeenPart;
}

/** Opens it; for whoever sees nothing of it, it does not exist: `record.not_found`. */
export async function openLosses(
  db: Reader,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<OpenLosses> {
  const placed = await findPlacedUnit(db, { roundId, unitId });
  if (placed === undefined) throw roundNotFound(context);
  const { round, unit, block } = placed;
  const workflow = await loadWorkflow(db, roundId);
  const sight = sightOf(context, round, workflow, unitId);
  if (sight === undefined) throw unitNotInRound(context);
  const compiled = await openBlock(db, round, block);
  const assignmentOf = assignmentsOfUnit(workflow, compiled, unit);
  const partOf = (leaf: Leaf): SeenPart =>
    isAppraised(leaf)
      ? { survey: false, assignmentId: assignmentOf(leaf.code) }
      : { survey: true, assignmentId: undefined };
  return { round, unit, block, compiled, workflow, sight, partOf };
}

export function sightOf(
  context: RequestContext,
  round: RoundRecord,
  workflow: Workflow,
  unitId: string,
): LossSight | undefined {
  const access = accessOf(context, round, workflow);
  return lossSight(round, { workflow, access, actor: getActor(context), unitId, now: context.now });
}

/** The stage asked for, or the one that the round is at; one that is not the person's to see does not exist. */
export function stageOf(context: RequestContext, sight: LossSight, wanted: ResultStage | undefined): ResultStage {
  const stage = wanted ?? sight.current;
  if (!sight.stages.includes(stage)) throw unitNotInRound(context);
  return stage;
}
