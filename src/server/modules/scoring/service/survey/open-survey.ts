import type { SurveyForm } from "../../../../../domain/scoring/survey/survey-form.ts";
import { surveyParts } from "../../../../../domain/scoring/survey/survey-shape.ts";
import { type SurveySight, surveySight } from "../../../../../domain/scoring/survey/survey-sight.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { findRound, type RoundRecord, type RoundUnitRecord } from "../../repository/rounds.ts";
import { listSurveyForms } from "../../repository/survey/forms.ts";
import { accessOf } from "../appraisal/open-appraisal.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound, unitNotInRound } from "../open-round.ts";
import { openWholeBlocks, type WholeBlock } from "../score-block.ts";

export type SurveyPart = ReturnType<typeof surveyParts>[number];

/** A block with its components by survey. */
export interface SurveyBlock extends WholeBlock {
  readonly parts: readonly SurveyPart[];
}

/** The set-up of the survey of a round: nothing of it depends on who looks. */
export interface SurveyPlan {
  readonly round: RoundRecord;
  readonly blocks: readonly SurveyBlock[];
  readonly forms: readonly SurveyForm[];
}

/** The survey of a round as one person may see it. */
export interface OpenSurvey extends SurveyPlan {
  readonly workflow: Workflow;
  readonly sight: SurveySight;
}

export async function loadSurveyPlan(db: Reader, round: RoundRecord): Promise<SurveyPlan> {
  const whole = await openWholeBlocks(db, round);
  const blocks = whole.map((block) => ({ ...block, parts: surveyParts(block.compiled) }));
  return { round, blocks, forms: await listSurveyForms(db, round.id) };
}

/** Opens it; for whoever sees nothing of it, it does not exist: `record.not_found`. */
export async function openSurvey(db: Reader, context: RequestContext, roundId: string): Promise<OpenSurvey> {
  const round = await findRound(db, roundId);
  // The province's own index gets its surveys from the ministry.
  if (round === undefined || round.kind === "province") throw roundNotFound(context);
  const workflow = await loadWorkflow(db, roundId);
  const access = accessOf(context, round, workflow);
  const sight = surveySight(round, { workflow, access, actor: getActor(context), now: context.now });
  if (sight === undefined) throw roundNotFound(context);
  return { ...(await loadSurveyPlan(db, round)), workflow, sight };
}

/** One component of one unit of the plan. */
export function findCell(
  context: RequestContext,
  { blocks }: SurveyPlan,
  { unitId, component }: { readonly unitId: string; readonly component: string },
): { readonly block: SurveyBlock; readonly unit: RoundUnitRecord; readonly part: SurveyPart } {
  const block = blocks.find((one) => one.units.some((unit) => unit.unitId === unitId));
  const unit = block?.units.find((one) => one.unitId === unitId);
  const part = block?.parts.find((one) => one.leaf.code === component);
  if (block === undefined || unit === undefined || part === undefined) throw unitNotInRound(context);
  return { block, unit, part };
}
