import type { ImportResult } from "../../../../../contract/imports.ts";
import type { AnswerOf, UploadedFile } from "../../../../../contract/operation.ts";
import type { previewSurveyImport as PreviewSurveyImport } from "../../../../../contract/scoring/survey-import.ts";
import { type SurveyLine, surveyImport } from "../../../../../domain/scoring/survey/survey-import.ts";
import type { SurveyImportState } from "../../../../../domain/scoring/survey/survey-import-state.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { claimImport } from "../../../../platform/imports/claim-import.ts";
import { previewImport } from "../../../../platform/imports/preview-import.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listAnswers } from "../../repository/survey/answers.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { getUnpublished, getVisibleRound } from "../open-round.ts";
import { manageRound, recordSetup } from "../setup/manage-round.ts";
import { foreseeEffects } from "./foresee-effects.ts";
import { loadSurveyPlan, type SurveyPlan } from "./open-survey.ts";
import { writeSurvey } from "./write-survey.ts";

/** Components whose change of points is shown; the count is of all. */
const effectsShown = 1000;

/** The preview of one round cannot be applied to another. */
const codeOf = (roundId: string) => `${surveyImport.code} ${roundId}`;

/** Reads and checks a table of survey results and foresees the points; only the preview itself is written. */
export async function previewSurveyImport(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  file: UploadedFile,
): Promise<AnswerOf<typeof PreviewSurveyImport>> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  let seen: { readonly plan: SurveyPlan; readonly state: SurveyImportState } | undefined;
  let lines: readonly SurveyLine[] = [];
  const preview = await previewImport<SurveyImportState, readonly SurveyLine[]>(deps, {
    definition: {
      ...surveyImport,
      code: codeOf(roundId),
      check: (rows, state, at) => {
        const checked = surveyImport.check(rows, state, at);
        lines = checked.plan;
        return checked;
      },
    },
    file,
    accountId: getActor(context).accountId,
    language: context.language,
    loadState: async (tx) => {
      const plan = await loadSurveyPlan(tx, await getUnpublished(tx, context, roundId));
      const state = await loadState(tx, plan);
      seen = { plan, state };
      return state;
    },
  });
  const effects = seen === undefined || !preview.applicable ? [] : foreseeEffects(seen.plan, seen.state.stored, lines);
  return { ...preview, effects: effects.slice(0, effectsShown), moved: effects.length };
}

/** Writes what was previewed and computes the units it touches; all of it or nothing. */
export async function applySurveyImport(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, previewId }: { readonly roundId: string; readonly previewId: string },
  { reason }: { readonly reason: string },
): Promise<ImportResult> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const plan = await loadSurveyPlan(tx, round);
    const claimed = await claimImport(tx, deps, {
      definition: { ...surveyImport, code: codeOf(roundId) },
      previewId,
      accountId: getActor(context).accountId,
      language: context.language,
      state: await loadState(tx, plan),
    });
    const { plan: lines, result, source } = claimed;
    const batchId = await writeSurvey(tx, deps, context, plan, { source: { kind: "file", ...source, reason }, lines });
    const units = new Set(lines.filter((line) => line.changed).map((line) => line.unitId)).size;
    const detail = { batchId, ...source, ...result, units };
    await recordSetup(tx, deps, context, round, { verb: "scoring.importSurvey", reason, detail });
    return result;
  });
}

/** Everything the check of a table looks at. */
async function loadState(tx: Tx, { round, blocks, forms }: SurveyPlan): Promise<SurveyImportState> {
  const stored = await listAnswers(tx, round.id);
  return {
    roundId: round.id,
    forms,
    units: blocks.flatMap((block) => block.units),
    components: Object.fromEntries(
      blocks.map(({ block, compiled, parts }) => {
        const shapes = new Map(parts.map(({ leaf, shape }) => [leaf.code, shape]));
        return [block.code, Object.fromEntries(compiled.leaves.map(({ code }) => [code, shapes.get(code) ?? null]))];
      }),
    ),
    stored: stored.map(({ unitId, component, form, answers, counts, mean }) => ({
      ...{ unitId, component, form, answers, counts, mean },
    })),
  };
}
