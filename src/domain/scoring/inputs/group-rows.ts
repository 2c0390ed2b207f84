import type { Text } from "../finding.ts";
import type { InputFault, InputFaultCode } from "./input-fault.ts";
import type { RawInput } from "./input-reader.ts";
import type { RawUnit } from "./unit-inputs.ts";

/** The header of a table of inputs; the order of columns does not matter. */
export const INPUT_COLUMNS = ["unit", "block", "component", "input", "value"] as const;

/** One row of a table of inputs with the line (or sheet row) it stands on. */
export type InputRow = { readonly line: number } & Readonly<Record<(typeof INPUT_COLUMNS)[number], string>>;

export type GroupedRows = {
  readonly units: readonly RawUnit[];
  readonly faults: readonly InputFault[];
  /** First line of each unit, for faults that concern the unit as a whole. */
  readonly firstLines: ReadonlyMap<string, number>;
};

type Draft = {
  unit: string;
  block: string;
  line: number;
  submitted?: boolean;
  bonus?: RawInput;
  penalty?: RawInput;
  components: Map<string, Map<string, RawInput & { line: number }>>;
};

/** Inputs of the unit as a whole: their rows have an empty component. */
const UNIT_INPUTS = ["bonus", "penalty", "submitted"];

/** One spelling for what looks the same: composed letters (NFC), single blanks, none at the ends. */
export function tidyCell(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b]+/g, " ")
    .trim();
}

/**
 * Gathers rows of a table into the inputs of units. Rows may come in any order; doubled rows, rows without a unit or an
 * input and a unit in two blocks are faults.
 */
export function groupRows(rows: readonly InputRow[]): GroupedRows {
  const drafts = new Map<string, Draft>();
  const faults: InputFault[] = [];
  for (const raw of rows) {
    const row = {
      line: raw.line,
      unit: tidyCell(raw.unit),
      block: tidyCell(raw.block),
      component: tidyCell(raw.component),
      input: tidyCell(raw.input),
      value: tidyCell(raw.value),
    };
    const fault = (code: InputFaultCode, text: Text) => {
      const { unit, component, input, line } = row;
      faults.push({ code, severity: "error", unit, component, input, line, text });
    };
    if (row.unit === "") {
      fault("unitMissing", { vi: "dòng không có tên đơn vị", en: "the row names no unit" });
      continue;
    }
    const draft = drafts.get(row.unit) ?? { unit: row.unit, block: row.block, line: row.line, components: new Map() };
    drafts.set(row.unit, draft);
    if (draft.block !== row.block)
      fault("blockConflict", {
        vi: `đơn vị đã thuộc nhóm “${draft.block}” (dòng ${draft.line}), ở đây ghi “${row.block}”`,
        en: `the unit is in block “${draft.block}” (line ${draft.line}), here “${row.block}”`,
      });
    if (row.input === "") fault("inputMissing", { vi: "dòng không có tên số liệu", en: "the row names no input" });
    else if (row.component === "") addToUnit(draft, row, fault);
    else addToComponent(draft, row, fault);
  }
  const units = [...drafts.values()].map(({ line: _, ...unit }): RawUnit => unit);
  return { units, faults, firstLines: new Map([...drafts].map(([unit, draft]) => [unit, draft.line])) };
}

type Report = (code: InputFaultCode, text: Text) => void;

function addToComponent(draft: Draft, row: InputRow, fault: Report): void {
  const inputs = draft.components.get(row.component) ?? new Map<string, RawInput & { line: number }>();
  draft.components.set(row.component, inputs);
  const before = inputs.get(row.input);
  if (before !== undefined) fault("duplicateInput", twice(before.line));
  else inputs.set(row.input, { text: row.value, line: row.line });
}

function addToUnit(draft: Draft, row: InputRow, fault: Report): void {
  const value = { text: row.value, line: row.line };
  if (row.input === "bonus" || row.input === "penalty") {
    const before = draft[row.input];
    if (before !== undefined) fault("duplicateInput", twice(before.line ?? draft.line));
    else draft[row.input] = value;
  } else if (row.input === "submitted") {
    const word = row.value.toLowerCase();
    if (draft.submitted !== undefined) fault("duplicateInput", twice(draft.line));
    else if (["true", "1", "yes", "có"].includes(word)) draft.submitted = true;
    else if (["false", "0", "no", "không"].includes(word)) draft.submitted = false;
    else
      fault("notYesNo", {
        vi: `“submitted” = “${row.value}”: ghi có hoặc không`,
        en: `“submitted” = “${row.value}”: write yes or no`,
      });
  } else
    fault("unknownInput", {
      vi: `không có tiêu chí thành phần; “${row.input}” không phải một trong ${UNIT_INPUTS.join(", ")}`,
      en: `no component is named, and “${row.input}” is not one of ${UNIT_INPUTS.join(", ")}`,
    });
}

function twice(line: number): Text {
  return { vi: `số liệu này đã có ở dòng ${line}`, en: `this input already stands on line ${line}` };
}
