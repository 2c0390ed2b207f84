import { emptyContent } from "../../../../../domain/scoring/columns/entry.ts";
import { sameInputs } from "../../../../../domain/scoring/columns/same-inputs.ts";
import { combineAnswers, type FormAnswers } from "../../../../../domain/scoring/survey/combine-answers.ts";
import { describeAnswers } from "../../../../../domain/scoring/survey/describe-answers.ts";
import { type SurveyLine, uncombined } from "../../../../../domain/scoring/survey/survey-import.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { type EntryWrite, listEntries, writeEntries } from "../../repository/entries.ts";
import { listAnswers, writeAnswers } from "../../repository/survey/answers.ts";
import { type BatchRecord, insertBatch } from "../../repository/survey/batches.ts";
import { authorOf } from "../author-of.ts";
import { computeResults } from "../compute-results.ts";
import type { SurveyPlan } from "./open-survey.ts";

/** Where an import or entry comes from. */
export type BatchSource = Pick<BatchRecord, "kind" | "fileName" | "contentSha256" | "reason">;

/**
 * Keeps what an import or entry brought, brings the survey columns of what it changed up to date and computes their
 * units. Behind the lock of the round. Gives the id of the batch.
 */
export async function writeSurvey(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  plan: SurveyPlan,
  { source, lines }: { readonly source: BatchSource; readonly lines: readonly SurveyLine[] },
): Promise<string> {
  const { now: at } = context;
  const { accountId } = getActor(context);
  const batchId = deps.ids.next();
  const changed = lines.filter((line) => line.changed);
  await insertBatch(tx, plan.round.id, { ...source, id: batchId, at, accountId, lines });
  await writeAnswers(
    tx,
    plan.round.id,
    changed.map(({ unitId, component, after }) => ({ ...after, id: deps.ids.next(), unitId, component })),
    { batchId, at },
  );
  await combineColumns(tx, deps, context, plan, changed);
  return batchId;
}

/**
 * Brings survey columns into line with the answers and weights as they are now: one new version of each that differs.
 * Gives the units whose columns moved. @throws AppError `scoring.survey_answers_refused` where weights have too many digits.
 */
export async function combineColumns(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  { round, blocks, forms }: SurveyPlan,
  places: readonly { readonly unitId: string; readonly component: string }[],
): Promise<readonly string[]> {
  if (places.length === 0) return [];
  const keyOf = (one: { readonly unitId: string; readonly component: string }) => `${one.unitId} ${one.component}`;
  const units = [...new Set(places.map((one) => one.unitId))];
  const answers = Map.groupBy(await listAnswers(tx, round.id, { units }), keyOf);
  const stored = new Map(
    (await listEntries(tx, round.id, { units, stages: ["survey"] })).map((one) => [keyOf(one), one]),
  );
  const blockOf = new Map(blocks.flatMap((block) => block.units.map((unit) => [unit.unitId, block] as const)));
  const weights = new Map(forms.map((form) => [form.code, form.weight]));
  const weightOf = (form: string) => weights.get(form) ?? null;
  const writes: EntryWrite[] = [];
  for (const [key, [place]] of Map.groupBy(places, keyOf)) {
    const part = place && blockOf.get(place.unitId)?.parts.find((one) => one.leaf.code === place.component);
    if (place === undefined || part === undefined) continue;
    const given: readonly FormAnswers[] = answers.get(key) ?? [];
    const combined = combineAnswers(part.shape, given, weightOf);
    if (combined === undefined) throw notCombined(context, place.component);
    const before = stored.get(key);
    const { inputs } = combined;
    const note = combined.answers === 0 ? null : describeAnswers(given, weightOf);
    if (before?.note === note && sameInputs(before.inputs, inputs)) continue;
    if (before === undefined && combined.answers === 0) continue;
    const { unitId, component } = place;
    writes.push({ ...emptyContent, id: deps.ids.next(), unitId, component, stage: "survey", seat: 1, inputs, note });
  }
  await writeEntries(tx, round.id, writes, authorOf(context, "scoring.manage", null));
  const moved = [...new Set(writes.map((one) => one.unitId))];
  if (moved.length > 0) await computeResults(tx, round, moved, context.now);
  return moved;
}

function notCombined(context: RequestContext, component: string): AppError {
  return new AppError("scoring.survey_answers_refused", {
    values: { first: uncombined[context.language] },
    faults: [{ path: component, ...uncombined }],
  });
}
