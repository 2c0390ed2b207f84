import type {
  FieldChange,
  FieldValue,
  ImportDefinition,
  ImportFault,
  ImportRow,
  PreviewRow,
} from "../../imports/definition.ts";
import { asSentence, rowText } from "../../imports/row-text.ts";
import { localizedDecimals } from "../../rational-format.ts";
import { nameKey } from "../../text/name-key.ts";
import { tidySpaces } from "../../text/vietnamese-letters.ts";
import type { Text } from "../finding.ts";
import { makeUnitMatcher, type NamedUnit } from "../match-unit.ts";
import {
  findAnswerFaults,
  moreThanCollected,
  type PlacedAnswers,
  sameAnswers,
  unknownOption,
} from "./check-answers.ts";
import { combineAnswers, type FormAnswers } from "./combine-answers.ts";
import { surveyColumns } from "./survey-columns.ts";
import { formsOfBlock, type SurveyForm } from "./survey-form.ts";
import type { SurveyShape } from "./survey-shape.ts";

/** What a table of survey results is checked against. */
export interface SurveyImportState {
  readonly roundId: string;
  readonly forms: readonly SurveyForm[];
  readonly units: readonly NamedUnit[];
  /** By block: every component; null where it is not by survey. */
  readonly components: Readonly<Record<string, Readonly<Record<string, SurveyShape | null>>>>;
  readonly stored: readonly PlacedAnswers[];
}

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
    if (rows.length > 0 && read.cells.length === 0 && faults.length === 0)
      faults.push({ sheet: rows[0]?.sheet ?? "", row: 0, column: null, words: nothing });
    return { rows: preview, faults, plan };
  },
};

const nothing: Text = {
  vi: "Chưa có số phiếu nào trong tệp. Điền cột “Số phiếu” rồi gửi lại.",
  en: "There is no number of answers in the file. Fill in the column “Answers” and send it again.",
};

interface Cell {
  readonly unit: NamedUnit;
  readonly component: string;
  readonly form: SurveyForm;
  readonly shape: SurveyShape;
  readonly sheet: string;
  readonly row: number;
  readonly counts: Map<string, number>;
  /** The row with the most answers: a number above the forms collected is wrong whatever the others say. */
  most: { readonly row: number; readonly answers: number };
  mean: string | null;
  answers: number;
  faulty: boolean;
}

const optionKey = (label: string) => tidySpaces(label.normalize("NFC")).toLowerCase();
const keyOf = ({ unitId, component, form }: { unitId: string; component: string; form: string }) =>
  `${unitId} ${component} ${form}`;
const bare = ({ form, answers, counts, mean }: FormAnswers): FormAnswers => ({ form, answers, counts, mean });

/** Gathers the rows of one form about one component of one unit; every bad row is named. */
function readSurveyRows(rows: readonly ImportRow[], state: SurveyImportState) {
  const match = makeUnitMatcher(state.units);
  const matched = new Map<string, ReturnType<typeof match>>();
  const cells = new Map<string, Cell>();
  const seen = new Map<string, number>();
  const faults: ImportFault[] = [];
  for (const row of rows) {
    if (row.unreadable.length > 0) continue;
    const [count, mean, option] = [row.values["count"], rowText(row, "mean"), rowText(row, "option")];
    if ((count === null || count === undefined) && mean === "") continue;
    const fault = (words: Text) =>
      faults.push({ sheet: row.sheet, row: row.row, column: null, words: asSentence(words) });
    const name = `${rowText(row, "unit")}\n${rowText(row, "block")}`;
    const found = matched.get(name) ?? match(rowText(row, "unit"), rowText(row, "block"));
    matched.set(name, found);
    const place = placeOf(row, found, state);
    if ("vi" in place) {
      fault(place);
      continue;
    }
    const key = keyOf({ unitId: place.unit.unitId, component: place.component, form: place.form.code });
    const cell = cells.get(key) ?? {
      ...{ ...place, sheet: row.sheet, row: row.row, counts: new Map<string, number>() },
      ...{ mean: null, answers: 0, faulty: false, most: { row: row.row, answers: 0 } },
    };
    cells.set(key, cell);
    if (typeof count === "number" && count > cell.most.answers) cell.most = { row: row.row, answers: count };
    const wrong = takeRow(cell, { count: typeof count === "number" ? count : null, mean, option });
    const first = seen.get(`${key} ${option}`);
    seen.set(`${key} ${option}`, first ?? row.row);
    const doubled = {
      vi: `dòng này ghi lại dòng ${first}; bỏ một dòng`,
      en: `this row repeats row ${first}; delete one`,
    };
    const words = first === undefined ? wrong : doubled;
    if (words === undefined) continue;
    cell.faulty = true;
    fault(words);
  }
  return { cells: [...cells.values()], faults };
}

/** What a row is about; a text says why it is about nothing. */
function placeOf(
  row: ImportRow,
  found: ReturnType<ReturnType<typeof makeUnitMatcher<NamedUnit>>>,
  state: SurveyImportState,
): Pick<Cell, "unit" | "component" | "form" | "shape"> | Text {
  if (!found.ok) return found.text;
  const { unit } = found;
  const name = rowText(row, "unitName");
  const known = [unit.nameVi, unit.nameEn ?? unit.nameVi].map(nameKey);
  if (name !== "" && !known.includes(nameKey(name)))
    return {
      vi: `“${rowText(row, "unit")}” là “${unit.nameVi}”, không phải “${name}”`,
      en: `“${rowText(row, "unit")}” is “${unit.nameEn ?? unit.nameVi}”, not “${name}”`,
    };
  const component = rowText(row, "component");
  const shape = state.components[unit.blockCode]?.[component];
  if (shape === undefined)
    return {
      vi: `bộ tiêu chí của nhóm ${unit.blockCode} không có tiêu chí thành phần “${component}”`,
      en: `the set of block ${unit.blockCode} has no component “${component}”`,
    };
  if (shape === null)
    return {
      vi: `tiêu chí ${component} không chấm bằng điều tra xã hội học`,
      en: `component ${component} is not scored by survey`,
    };
  const code = rowText(row, "form").toUpperCase();
  const forms = formsOfBlock(state.forms, unit.blockCode);
  const form = forms.find((one) => one.code.toUpperCase() === code);
  if (form === undefined) {
    const list = forms.map((one) => one.code).join(", ");
    return {
      vi: `không có mẫu phiếu “${rowText(row, "form")}” cho nhóm ${unit.blockCode}; các mẫu: ${list}`,
      en: `there is no form “${rowText(row, "form")}” for block ${unit.blockCode}; forms: ${list}`,
    };
  }
  return { unit, component, form, shape };
}

/** Adds one row to its cell; a text says what is wrong with it. */
function takeRow(
  cell: Cell,
  { count, mean, option }: { readonly count: number | null; readonly mean: string; readonly option: string },
): Text | undefined {
  if (count !== null && (count < 0 || count > 999_999))
    return { vi: `số phiếu ${count} không hợp lệ`, en: `${count} is no number of answers` };
  if (cell.shape.kind === "mean") {
    if (option !== "")
      return {
        vi: "tiêu chí này lấy điểm trung bình: bỏ trống cột Phương án",
        en: "this component takes a mean: leave the column Option empty",
      };
    if (mean === "" && (count ?? 0) > 0) return { vi: "thiếu điểm trung bình", en: "the mean is missing" };
    cell.mean = mean === "" ? null : mean;
    cell.answers = count ?? 0;
    return undefined;
  }
  if (mean !== "")
    return {
      vi: "tiêu chí này lấy số phiếu theo phương án: bỏ trống cột Điểm trung bình",
      en: "this component takes answers by option: leave the column Mean empty",
    };
  const labels = cell.shape.options.map((one) => one.label);
  const label = labels.find((one) => optionKey(one) === optionKey(option));
  if (label === undefined) return unknownOption(option, labels);
  cell.counts.set(label, count ?? 0);
  cell.answers += count ?? 0;
  return undefined;
}

function answersOf({ form, shape, counts, mean, answers }: Cell): FormAnswers {
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
function findUncombined(cells: readonly Cell[], plan: readonly SurveyLine[], state: SurveyImportState): ImportFault[] {
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
