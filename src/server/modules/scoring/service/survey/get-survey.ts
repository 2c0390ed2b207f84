import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  getSurvey as GetSurvey,
  listSurveyAnswers as ListSurveyAnswers,
  SurveyComponent,
} from "../../../../../contract/scoring/survey.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { isOfUnit } from "../../../../../domain/scoring/appraisal/access.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { BlockCode } from "../../../../../domain/scoring/round.ts";
import { surveySight } from "../../../../../domain/scoring/survey/survey-sight.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findRound, findRoundUnit } from "../../repository/rounds.ts";
import { listAnsweredForms, listAnswers } from "../../repository/survey/answers.ts";
import { countFormVersions } from "../../repository/survey/forms.ts";
import { accessOf } from "../appraisal/open-appraisal.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { roundNotFound, unitNotInRound } from "../open-round.ts";
import { openSurvey, type SurveyPart } from "./open-survey.ts";
import { pointsOfUnit, readSurveyState } from "./read-points.ts";

/** Forms with progress and the matrix of one block, as far as the person sees it. */
export async function getSurvey(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
  wanted: string | undefined,
): Promise<AnswerOf<typeof GetSurvey>> {
  const db = deps.db.reader;
  const open = await openSurvey(db, context, roundId);
  const { sight } = open;
  const seen = open.blocks
    .map((block) => ({ ...block, units: block.units.filter((unit) => sight.sees(unit.unitId)) }))
    .filter(({ units }) => sight.seesAll || units.length > 0);
  const shown = seen.find(({ block }) => block.code === wanted) ?? (wanted === undefined ? seen[0] : undefined);
  if (shown === undefined) throw roundNotFound(context);
  const answered = new Map((await listAnsweredForms(db, roundId)).map((one) => [one.form, one.units]));
  const state = await readSurveyState(db, roundId, shown.units);
  const countUnits = (code: string | null) =>
    open.blocks
      .filter(({ block }) => code === null || block.code === code)
      .reduce((all, one) => all + one.units.length, 0);
  const forms = sight.seesAll
    ? open.forms
    : open.forms.filter(({ blockCode }) => blockCode === null || blockCode === shown.block.code);
  return {
    forms: forms.map((form) => ({
      ...form,
      answeredUnits: answered.get(form.code) ?? 0,
      units: countUnits(form.blockCode),
    })),
    formsVersion: await countFormVersions(db, roundId),
    blocks: seen.map(({ block, parts }) => ({
      ...{ code: block.code as BlockCode, nameVi: block.nameVi, nameEn: block.nameEn },
      components: parts.length,
    })),
    block: shown.block.code as BlockCode,
    components: shown.parts.map(showComponent),
    units: shown.units
      .toSorted((a, b) => compareVietnamese(a.nameVi, b.nameVi))
      .map(({ unitId, nameVi, nameEn, officialCode }) => ({
        ...{ unitId: unitId as UnitId, nameVi, nameEn, officialCode },
        cells: pointsOfUnit(shown, unitId, state),
      })),
    seesAll: sight.seesAll,
    abilities: { manage: sight.manages && open.round.state !== "published" },
  };
}

export function showComponent({ leaf, shape }: SurveyPart): SurveyComponent {
  const { code, name, nameEn, max } = leaf;
  return { code, nameVi: name, nameEn: nameEn ?? null, max: printPoints(max), kind: shape.kind };
}

/** How many people answered about a unit, component by component; nothing where the survey is not the person's to see. */
export async function listSurveyAnswers(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<AnswerOf<typeof ListSurveyAnswers>> {
  const db = deps.db.reader;
  const round = await findRound(db, roundId);
  const unit = round && (await findRoundUnit(db, roundId, unitId));
  if (round === undefined || unit === undefined) throw unitNotInRound(context);
  const workflow = await loadWorkflow(db, roundId);
  const access = accessOf(context, round, workflow);
  const actor = getActor(context);
  const sight = surveySight(round, { workflow, access, actor, now: context.now });
  if (!sight?.sees(unitId)) {
    const knowsUnit = scoringPolicy.canSeeUnit(actor, round, unitId) || isOfUnit(actor, "scoring.read", unitId);
    if (!knowsUnit) throw unitNotInRound(context);
    return { items: [] };
  }
  const given = (await listAnswers(db, roundId, { units: [unitId] })).filter((one) => one.answers > 0);
  return {
    items: [...Map.groupBy(given, (one) => one.component)].map(([component, own]) => ({
      component,
      answers: own.reduce((sum, one) => sum + one.answers, 0),
      forms: own.length,
    })),
  };
}
