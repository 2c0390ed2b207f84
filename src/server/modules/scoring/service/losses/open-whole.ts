import { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { findRound, type RoundRecord } from "../../repository/rounds.ts";
import { accessOf } from "../appraisal/open-appraisal.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound } from "../open-round.ts";
import { openWholeBlocks, type WholeBlock } from "../score-block.ts";

/** The result of all units of a round as one person sees it. */
export interface OpenWhole {
  readonly round: RoundRecord;
  readonly workflow: Workflow;
  readonly blocks: readonly WholeBlock[];
  readonly stages: readonly ResultStage[];
  /** All columns with their reasons; false: the published points alone. */
  readonly seesColumns: boolean;
}

/**
 * All units at once: every column for the index owner and for the council from its window on, the final result for
 * everybody once published (of a draft for those who read the whole province). Else it does not exist.
 */
export async function openWhole(db: Reader, context: RequestContext, roundId: string): Promise<OpenWhole> {
  const round = await findRound(db, roundId);
  if (round === undefined) throw roundNotFound(context);
  const workflow = await loadWorkflow(db, roundId);
  const { seesAll } = accessOf(context, round, workflow);
  if (!seesAll && !scoringPolicy.canSeeAll(getActor(context), round)) throw roundNotFound(context);
  const blocks = await openWholeBlocks(db, round);
  return { round, workflow, blocks, stages: seesAll ? ResultStage.options : ["final"], seesColumns: seesAll };
}

/** Blocks and dates of a round for work that was ordered by somebody who may see all of it. */
export async function loadWhole(db: Reader, round: RoundRecord): Promise<Pick<OpenWhole, "workflow" | "blocks">> {
  return { workflow: await loadWorkflow(db, round.id), blocks: await openWholeBlocks(db, round) };
}

/** The same for those alone who see every column. */
export async function openColumns(db: Reader, context: RequestContext, roundId: string): Promise<OpenWhole> {
  const open = await openWhole(db, context, roundId);
  if (!open.seesColumns) throw roundNotFound(context);
  return open;
}
