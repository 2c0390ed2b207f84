import type { SurveyEffect } from "../../../../../contract/scoring/survey-import.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { PlacedAnswers } from "../../../../../domain/scoring/survey/check-answers.ts";
import { combineAnswers, type FormAnswers } from "../../../../../domain/scoring/survey/combine-answers.ts";
import type { SurveyLine } from "../../../../../domain/scoring/survey/survey-import.ts";
import type { SurveyPart, SurveyPlan } from "./open-survey.ts";

/** The points and answers of every component that lines change, before and after. */
export function foreseeEffects(
  { blocks, forms }: SurveyPlan,
  stored: readonly PlacedAnswers[],
  lines: readonly SurveyLine[],
): SurveyEffect[] {
  const keyOf = (one: { readonly unitId: string; readonly component: string }) => `${one.unitId} ${one.component}`;
  const before = Map.groupBy(stored, keyOf);
  const weights = new Map(forms.map((form) => [form.code, form.weight]));
  const changed = lines.filter((line) => line.changed);
  const placed = new Map(blocks.flatMap((block) => block.units.map((unit) => [unit.unitId, { block, unit }] as const)));
  return [...Map.groupBy(changed, keyOf)].flatMap(([key, own]) => {
    const [line] = own;
    const place = line && placed.get(line.unitId);
    const part = place?.block.parts.find((one) => one.leaf.code === line?.component);
    if (line === undefined || place === undefined || part === undefined) return [];
    const old: readonly FormAnswers[] = before.get(key) ?? [];
    const replaced = new Set(own.map((one) => one.form));
    const next = [...own.map((one) => one.after), ...old.filter((one) => !replaced.has(one.form))];
    const pointsOf = (given: readonly FormAnswers[]) => pointsOfAnswers(place.block.compiled, part, given, weights);
    const { nameVi, nameEn } = place.unit;
    return [
      {
        ...{ unitNameVi: nameVi, unitNameEn: nameEn, component: line.component },
        ...{ answersBefore: sum(old), answersAfter: sum(next) },
        ...{ pointsBefore: pointsOf(old), pointsAfter: pointsOf(next) },
      },
    ];
  });
}

function pointsOfAnswers(
  compiled: Parameters<typeof scoreColumn>[0],
  { at, shape }: SurveyPart,
  given: readonly FormAnswers[],
  weights: ReadonlyMap<string, string | null>,
): string | null {
  const combined = combineAnswers(shape, given, (form) => weights.get(form) ?? null);
  if (combined === undefined || combined.answers === 0) return null;
  const { points } = scoreColumn(compiled, at, {
    stage: "survey",
    inputs: combined.inputs,
    points: null,
    reason: null,
  });
  return points === undefined ? null : printPoints(points);
}

const sum = (given: readonly FormAnswers[]) => given.reduce((all, one) => all + one.answers, 0);
