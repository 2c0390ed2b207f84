import type { FieldChange, FieldValue, ImportDefinition, ImportFault, PreviewRow } from "../../imports/definition.ts";
import { asSentence } from "../../imports/row-text.ts";
import { localizedDecimals } from "../../rational-format.ts";
import type { Text } from "../finding.ts";
import { findAnswerFaults, moreThanCollected, sameAnswers } from "./check-answers.ts";
import { combineAnswers, type FormAnswers } from "./combine-answers.ts";
import { keyOf, readSurveyRows, type SurveyCell } from "./read-survey-rows.ts";
import { surveyColumns } from "./survey-columns.ts";
import type { SurveyImportState } from "./survey-import-state.ts";
import type { SurveyShape } from "./survey-shape.ts";

/** What one form says of one component of one unit, before and after. */
export interface SurveyLine {
  readonly unitId: string;
  readonly component: string;
  readonly form: string;
  /** The first row of the file about it; 0 for an entry by hand. */
  readonly row: number;
  readonly before: FormAnswers | null;
  readonly after: FormAnswers;
  readonly changed: boolean;
}

/** Import of a survey: forms, units and components that the file does not name keep what they have. */
export const surveyImport: ImportDefinition<SurveyImportState, readonly SurveyLine[]> = {
  code: "surveyResults",
  title: { vi: "Kết quả điều tra xã hội học", en: "Survey results" },
  columns: surveyColumns,
  check(rows, state) {
    const read = readSurveyRows(rows, state);
    const stored = new Map(state.stored.map((one) => [keyOf(one), one]));
    const faults = [...read.faults];
    const preview: PreviewRow[] = [];
    const plan: SurveyLine[] = [];
    for (const cell of read.cells) {
      const { unit, component, form, row, sheet, shape } = cell;
      const at = { sheet, row, label: `${unit.nameVi} · ${component} · ${form.code}` };
      const after = answersOf(cell);
      const wrong = cell.faulty ? [] : findAnswerFaults(shape, form, after);
      const above = cell.faulty ? moreThanCollected(form, cell.most.answers) : undefined;
      const isNamed = faults.some((one) => one.sheet === sheet && one.row === cell.most.row);
      if (above !== undefined && !isNamed)
        faults.push({ sheet, row: cell.most.row, column: null, words: asSentence(above) });
      for (const text of wrong) faults.push({ sheet, row, column: null, words: asSentence(text) });
      if (cell.faulty || wrong.length > 0) {
        preview.push({ ...at, outcome: "faulty", changes: [] });
        continue;
      }
      const before = stored.get(keyOf({ unitId: unit.unitId, component, form: form.code })) ?? null;
      const changed = !sameAnswers(before ?? undefined, after);
      const outcome = !changed ? "unchanged" : before === null || before.answers === 0 ? "new" : "changed";
      preview.push({ ...at, outcome, changes: changed ? changesOf(shape, before, after) : [] });
      plan.push({
        unitId: unit.unitId,
        component,
        form: form.code,
        row,
        before: before && bare(before),
        after,
        changed,
      });
    }
    if (faults.length === 0) faults.push(...findUncombined(read.cells, plan, state));
    const isSilent =
      read.cells.length === 0 && faults.length === 0 && rows.every(({ unreadable }) => unreadable.length === 0);
    if (rows.length > 0 && isSilent) faults.push({ sheet: rows[0]?.sheet ?? "", row: 0, column: null, words: nothing });
    return { rows: preview, faults, plan };
  },
};

const nothing: Text = {
  vi: "Chưa có số phiếu nào trong tệp. Điền cột “Số phiếu” rồi gửi lại.",
  en: "There is no number of answers in the file. Fill in the column “Answers” and send it again.",
};

const bare = ({ form, answers, counts, mean }: FormAnswers): FormAnswers => ({ form, answers, counts, mean });

function answersOf({ form, shape, counts, mean, answers }: SurveyCell): FormAnswers {
  if (shape.kind === "mean") return { form: form.code, answers, counts: null, mean };
  const all = shape.options.map(({ label }) => [label, counts.get(label) ?? 0] as const);
  return { form: form.code, answers, counts: Object.fromEntries(all), mean: null };
}

const answersTitle: Text = { vi: "Số phiếu", en: "Answers" };
const meanTitle: Text = { vi: "Điểm trung bình", en: "Mean" };

function changesOf(shape: SurveyShape, before: FormAnswers | null, after: FormAnswers): FieldChange[] {
  const number = (value: number | undefined) => (value === undefined ? null : String(value));
  const mean = (value: string | null | undefined): FieldValue => (value ? localizedDecimals(value) : null);
  const fields =
    shape.kind === "mean"
      ? [
          ...(before?.mean === after.mean
            ? []
            : [{ field: meanTitle, before: mean(before?.mean), after: mean(after.mean) }]),
          { field: answersTitle, before: number(before?.answers), after: number(after.answers) },
        ]
      : shape.options.map(({ label, labelEn }) => ({
          field: { vi: label, en: labelEn ?? label },
          before: before === null ? null : number(before.counts?.[label] ?? 0),
          after: number(after.counts?.[label] ?? 0),
        }));
  return fields.filter((one) => one.before !== one.after);
}

/** Components whose weighted answers would not be readable as inputs. */
function findUncombined(
  cells: readonly SurveyCell[],
  plan: readonly SurveyLine[],
  state: SurveyImportState,
): ImportFault[] {
  const byPlace = Map.groupBy(plan, ({ unitId, component }) => `${unitId} ${component}`);
  const weights = new Map(state.forms.map((form) => [form.code, form.weight]));
  return cells.flatMap(({ unit, component, shape, sheet, row }) => {
    const lines = byPlace.get(`${unit.unitId} ${component}`);
    if (lines === undefined || lines[0]?.row !== row) return [];
    const given = new Map(lines.map((line) => [line.form, line.after]));
    const others = state.stored.filter(
      (one) => one.unitId === unit.unitId && one.component === component && !given.has(one.form),
    );
    const combined = combineAnswers(shape, [...given.values(), ...others], (form) => weights.get(form) ?? null);
    return combined === undefined ? [{ sheet, row, column: null, words: asSentence(uncombined) }] : [];
  });
}

export const uncombined: Text = {
  vi: "trọng số của các mẫu quá lẻ, không gộp chính xác được; làm tròn trọng số",
  en: "the weights of the forms have too many digits to be combined exactly; round them",
};
