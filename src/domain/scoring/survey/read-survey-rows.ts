import type { ImportFault, ImportRow } from "../../imports/definition.ts";
import { makeRowFault } from "../../imports/row-fault.ts";
import { asSentence, isRead, rowText } from "../../imports/row-text.ts";
import { nameKey } from "../../text/name-key.ts";
import { tidySpaces } from "../../text/vietnamese-letters.ts";
import type { Text } from "../finding.ts";
import { makeUnitMatcher, type NamedUnit, type UnitMatch } from "../match-unit.ts";
import { unknownOption } from "./check-answers.ts";
import { type SurveyRow, surveyColumns } from "./survey-columns.ts";
import { formsOfBlock, type SurveyForm } from "./survey-form.ts";
import type { SurveyImportState } from "./survey-import-state.ts";
import type { SurveyShape } from "./survey-shape.ts";

/** What the rows of one form say about one component of one unit. */
export interface SurveyCell {
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

/** A fault at one cell of a row, or (null) at the row as a whole. */
interface Found {
  readonly key: keyof SurveyRow | null;
  readonly text: Text;
}

const rowFault = makeRowFault(surveyColumns);
const optionKey = (label: string) => tidySpaces(label.normalize("NFC")).toLowerCase();
export const keyOf = ({ unitId, component, form }: { unitId: string; component: string; form: string }) =>
  `${unitId} ${component} ${form}`;

/**
 * Gathers the rows of one form about one component of one unit. Everything wrong with a row is named; of cells that
 * could not be read the reader has done so.
 */
export function readSurveyRows(rows: readonly ImportRow[], state: SurveyImportState) {
  const match = makeUnitMatcher(state.units);
  const matched = new Map<string, ReturnType<typeof match>>();
  const cells = new Map<string, SurveyCell>();
  const seen = new Map<string, number>();
  const faults: ImportFault[] = [];
  for (const row of rows) {
    const [count, mean, option] = [row.values["count"], rowText(row, "mean"), rowText(row, "option")];
    if ((count === null || count === undefined) && mean === "" && isRead(row, "count", "mean")) continue;
    const tell = (found: readonly Found[]) =>
      faults.push(...found.map(({ key, text }) => rowFault(row, key, asSentence(text))));
    const name = `${rowText(row, "unit")}\n${rowText(row, "block")}`;
    const found = matched.get(name) ?? match(rowText(row, "unit"), rowText(row, "block"));
    matched.set(name, found);
    const place = placeOf(row, found, state, tell);
    if (place === undefined) continue;
    const key = keyOf({ unitId: place.unit.unitId, component: place.component, form: place.form.code });
    const cell = cells.get(key) ?? {
      ...{ ...place, sheet: row.sheet, row: row.row, counts: new Map<string, number>() },
      ...{ mean: null, answers: 0, faulty: false, most: { row: row.row, answers: 0 } },
    };
    cells.set(key, cell);
    if (typeof count === "number" && count > cell.most.answers) cell.most = { row: row.row, answers: count };
    const wrong = takeRow(cell, row, { count: typeof count === "number" ? count : null, mean, option });
    const first = seen.get(`${key} ${option}`);
    seen.set(`${key} ${option}`, first ?? row.row);
    const doubled = {
      vi: `dòng này ghi lại dòng ${first}; bỏ một dòng`,
      en: `this row repeats row ${first}; delete one`,
    };
    const told = first === undefined ? wrong : [{ key: null, text: doubled }];
    if (told.length > 0 || row.unreadable.length > 0) cell.faulty = true;
    tell(told);
  }
  return { cells: [...cells.values()], faults };
}

type Place = Pick<SurveyCell, "unit" | "component" | "form" | "shape">;

/** What a row is about; undefined where that is not known for certain, of which `tell` hears why. */
function placeOf(
  row: ImportRow,
  found: UnitMatch<NamedUnit>,
  state: SurveyImportState,
  tell: (found: readonly Found[]) => void,
): Place | undefined {
  if (!isRead(row, "unit", "block")) return undefined;
  if (!found.ok) {
    tell([{ key: found.at, text: found.text }]);
    return undefined;
  }
  const { unit } = found;
  const component = rowText(row, "component");
  const shape = state.components[unit.blockCode]?.[component];
  const code = rowText(row, "form").toUpperCase();
  const forms = formsOfBlock(state.forms, unit.blockCode);
  const form = forms.find((one) => one.code.toUpperCase() === code);
  const wrong: Found[] = [];
  const name = rowText(row, "unitName");
  const known = [unit.nameVi, unit.nameEn ?? unit.nameVi].map(nameKey);
  if (name !== "" && !known.includes(nameKey(name))) wrong.push({ key: "unitName", text: otherName(row, unit) });
  if (isRead(row, "component") && !shape) wrong.push({ key: "component", text: noComponent(component, unit, shape) });
  if (isRead(row, "form") && form === undefined) wrong.push({ key: "form", text: noForm(row, unit, forms) });
  tell(wrong);
  if (wrong.length > 0 || !shape || form === undefined) return undefined;
  return { unit, component, form, shape };
}

function otherName(row: ImportRow, unit: NamedUnit): Text {
  const [written, name] = [rowText(row, "unit"), rowText(row, "unitName")];
  return {
    vi: `“${written}” là “${unit.nameVi}”, không phải “${name}”`,
    en: `“${written}” is “${unit.nameEn ?? unit.nameVi}”, not “${name}”`,
  };
}

function noComponent(component: string, { blockCode }: NamedUnit, shape: null | undefined): Text {
  if (shape === undefined)
    return {
      vi: `bộ tiêu chí của nhóm ${blockCode} không có tiêu chí thành phần “${component}”`,
      en: `the set of block ${blockCode} has no component “${component}”`,
    };
  return {
    vi: `tiêu chí ${component} không chấm bằng điều tra xã hội học`,
    en: `component ${component} is not scored by survey`,
  };
}

function noForm(row: ImportRow, { blockCode }: NamedUnit, forms: readonly SurveyForm[]): Text {
  const list = forms.map((one) => one.code).join(", ");
  return {
    vi: `không có mẫu phiếu “${rowText(row, "form")}” cho nhóm ${blockCode}; các mẫu: ${list}`,
    en: `there is no form “${rowText(row, "form")}” for block ${blockCode}; forms: ${list}`,
  };
}

/** Adds one row to its cell and gives what is wrong with it. */
function takeRow(
  cell: SurveyCell,
  row: ImportRow,
  { count, mean, option }: { readonly count: number | null; readonly mean: string; readonly option: string },
): Found[] {
  const wrong: Found[] = [];
  if (count !== null && (count < 0 || count > 999_999))
    wrong.push({
      key: "count",
      text: {
        vi: `số phiếu ${count} không hợp lệ; ${count < 0 ? "ghi số nguyên từ 0 trở lên" : "ghi số không quá 999.999"}`,
        en: `${count} is no number of answers; write ${count < 0 ? "a whole number from 0 on" : "at most 999,999"}`,
      },
    });
  cell.answers += count ?? 0;
  if (cell.shape.kind === "mean") {
    cell.mean = mean === "" ? null : mean;
    // Who names an option takes it for a component of options: that is the one cause.
    if (option !== "") wrong.push({ key: "option", text: takesMean });
    else if (mean === "" && (count ?? 0) > 0 && isRead(row, "mean")) wrong.push({ key: "mean", text: noMean });
    return wrong;
  }
  const labels = cell.shape.options.map((one) => one.label);
  const label = labels.find((one) => optionKey(one) === optionKey(option));
  if (mean !== "") wrong.push({ key: "mean", text: takesOptions });
  if (label !== undefined) cell.counts.set(label, count ?? 0);
  else if (isRead(row, "option") && (mean === "" || option !== ""))
    wrong.push({ key: "option", text: unknownOption(option, labels) });
  return wrong;
}

const noMean: Text = { vi: "thiếu điểm trung bình", en: "the mean is missing" };
const takesMean: Text = {
  vi: "tiêu chí này lấy điểm trung bình: bỏ trống cột Phương án",
  en: "this component takes a mean: leave the column Option empty",
};
const takesOptions: Text = {
  vi: "tiêu chí này lấy số phiếu theo phương án: bỏ trống cột Điểm trung bình",
  en: "this component takes answers by option: leave the column Mean empty",
};
