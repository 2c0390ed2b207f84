import type { SurveyCell } from "../../../../../contract/scoring/survey.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { toPlainDecimal } from "../../../../../domain/rational-format.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { sameInputs } from "../../../../../domain/scoring/columns/same-inputs.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { combineAnswers, type FormAnswers } from "../../../../../domain/scoring/survey/combine-answers.ts";
import { formsOfBlock, type SurveyForm } from "../../../../../domain/scoring/survey/survey-form.ts";
import type { SurveyShape } from "../../../../../domain/scoring/survey/survey-shape.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { listAnswers, listAnswerVersions, type StoredAnswers } from "../../repository/survey/answers.ts";
import { unitNotInRound } from "../open-round.ts";
import { showComponent } from "./get-survey.ts";
import { findCell, openSurvey } from "./open-survey.ts";
import type { CellPlace } from "./save-answers.ts";

/** Shares are shown with two decimals; the points are computed from what is exact. */
const shareDecimals = 2;

/** One component of one unit down to the answers, with its history. */
export async function getSurveyCell(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  at: CellPlace,
): Promise<SurveyCell> {
  const db = deps.db.reader;
  const { roundId, unitId, component } = at;
  const open = await openSurvey(db, context, roundId);
  if (!open.sight.sees(unitId)) throw unitNotInRound(context);
  const { block, unit, part } = findCell(context, open, at);
  const forms = formsOfBlock(open.forms, block.block.code);
  const stored = await listAnswers(db, roundId, { units: [unitId], component });
  const versions = await listAnswerVersions(db, roundId, unitId, component);
  const [entry] = await listEntries(db, roundId, { units: [unitId], components: [component], stages: ["survey"] });
  const accountIds = [...versions.map((one) => one.accountId), entry?.accountId ?? null];
  const names = await namePeople(db, { accountIds: accountIds.flatMap((id) => id ?? []), unitIds: [] });
  const nameOf = (accountId: string | null) => (accountId === null ? null : (names.accounts.get(accountId) ?? null));
  const weights = new Map(forms.map((form) => [form.code, form.weight]));
  const combined = combineAnswers(part.shape, stored, (form) => weights.get(form) ?? null);
  const answers = combined?.answers ?? 0;
  const score = entry && scoreColumn(block.compiled, part.at, entry);
  const manages = open.sight.manages;
  return {
    ...{ unitId: unitId as UnitId, unitNameVi: unit.nameVi, unitNameEn: unit.nameEn },
    component: showComponent(part),
    options: part.shape.kind === "options" ? part.shape.options.map(showOption) : [],
    scale: part.shape.kind === "mean" && part.shape.scale !== null ? plain(part.shape.scale) : null,
    forms: forms.map((form) =>
      showForm(
        form,
        part.shape,
        stored.find((one) => one.form === form.code),
      ),
    ),
    answers,
    weighted: combined?.weighted ?? false,
    shares: combined === undefined ? [] : sharesOf(part.shape, combined.inputs),
    differs: entry !== undefined && answers > 0 && !sameInputs(entry.inputs, combined?.inputs ?? {}),
    column:
      entry === undefined || score === undefined
        ? null
        : {
            points:
              score.points === undefined
                ? null
                : { printed: printPoints(score.points), exact: score.points.toFraction() },
            ...{ how: score.how, note: entry.note, at: entry.at.toISOString(), by: nameOf(entry.accountId) },
          },
    // What was entered when and why is the owner's; others see what counts.
    history: manages
      ? versions.map((one) => ({
          ...{ form: one.form, version: one.version, answers: one.answers, mean: one.mean },
          counts: one.counts === null ? null : listCounts(part.shape, one.counts),
          ...{ at: one.at.toISOString(), by: nameOf(one.accountId), batchId: one.batchId },
          ...{ kind: one.kind, reason: one.reason },
        }))
      : [],
    abilities: { manage: manages && open.round.state !== "published" },
  };
}

const plain = (exact: string) => toPlainDecimal(Rational.parse(exact), 6);
const showOption = (option: { label: string; labelEn: string | null; percent: string }) => ({
  ...option,
  percent: plain(option.percent),
});

function showForm(form: SurveyForm, shape: SurveyShape, given: StoredAnswers | undefined): SurveyCell["forms"][number] {
  const answers = given?.answers ?? 0;
  const counts = shape.kind === "options" ? listCounts(shape, given?.counts ?? {}) : null;
  return {
    ...{ form: form.code, nameVi: form.nameVi, nameEn: form.nameEn, weight: form.weight, collected: form.collected },
    ...{ version: given?.version ?? 0, answers, mean: given?.mean ?? null, at: given?.at.toISOString() ?? null },
    counts: counts?.map((one) => ({ ...one, percent: answers === 0 ? null : percent(one.count, answers) })) ?? null,
  };
}

function listCounts(shape: SurveyShape, counts: Readonly<Record<string, number>>) {
  const labels = shape.kind === "options" ? shape.options.map((option) => option.label) : Object.keys(counts);
  return labels.map((label) => ({ label, count: counts[label] ?? 0 }));
}

function sharesOf(shape: SurveyShape, inputs: Readonly<Record<string, string>>): SurveyCell["shares"] {
  if (shape.kind === "mean") return [];
  const values = shape.options.map(({ label }) => Rational.parse(inputs[label] ?? "0"));
  const all = values.reduce((sum, one) => sum.add(one), Rational.ZERO);
  if (all.sign() === 0) return [];
  return shape.options.map(({ label }, at) => ({
    label,
    percent: toPlainDecimal((values[at] ?? Rational.ZERO).mul(Rational.HUNDRED).div(all), shareDecimals),
  }));
}

function percent(count: number, answers: FormAnswers["answers"]): string {
  return toPlainDecimal(Rational.of(count, answers).mul(Rational.HUNDRED), shareDecimals);
}
