import type { CompiledSet } from "../compiled-set.ts";
import { describeRule } from "../describe-rule.ts";
import { partAt, ruleAt } from "../describe-set.ts";
import type { Text } from "../finding.ts";
import type { InputFieldView } from "../input-fields.ts";
import { leafFields } from "../input-form.ts";
import type { NamedUnit } from "../match-unit.ts";
import { writeAnswer } from "../sheet/answer-text.ts";
import type { StoredValue, UnitValues } from "../unit-values.ts";
import { wideColumns } from "./input-table.ts";
import type { TextSheet } from "./sheet.ts";

/** Columns of one sheet at most: what reading takes, with room for those that people add. */
const columnsOfSheet = 240;

export interface TemplateBlock {
  readonly code: string;
  readonly compiled: CompiledSet;
  readonly units: readonly NamedUnit[];
  /** Stored values to write into the sheet; none for an empty template. */
  readonly valuesOf: (unitId: string) => UnitValues;
}

interface Column {
  readonly component: string;
  readonly input: string;
  readonly title: Text;
  readonly kind: InputFieldView["kind"];
}

const notApplicable: Text = { vi: "Không đánh giá (true)", en: "Not applicable (true)" };

/** Every input that a block asks for, in the order of its set; last bonus and penalty where the set has them. */
export function inputColumns(compiled: CompiledSet, values: readonly UnitValues[]): Column[] {
  const columns: Column[] = [];
  const groups = compiled.groups.filter((group) => group.notApplicable?.allowed === true);
  compiled.leaves.forEach((leaf, at) => {
    for (const group of groups) {
      if (group.from === at && !compiled.leafByCode.has(group.code))
        columns.push({ component: group.code, input: "na", title: notApplicable, kind: "yesNo" });
    }
    const named = new Map<string, InputFieldView>();
    for (const one of [new Map(), ...values]) {
      for (const field of leafFields(compiled, leaf, one)) named.set(field.name, field);
    }
    for (const [input, { title, kind }] of named) columns.push({ component: leaf.code, input, title, kind });
    if (leaf.notApplicable?.allowed === true)
      columns.push({ component: leaf.code, input: "na", title: notApplicable, kind: "yesNo" });
  });
  if (compiled.bonusMax.sign() > 0)
    columns.push({ component: "", input: "bonus", title: { vi: "Điểm thưởng", en: "Bonus" }, kind: "number" });
  if (compiled.penaltyMax.sign() > 0)
    columns.push({ component: "", input: "penalty", title: { vi: "Điểm trừ", en: "Penalty" }, kind: "number" });
  return columns;
}

/** A block as wide sheets: a row for each unit, a column for each input; cut where a spreadsheet would be too wide. */
export function wideSheets(block: TemplateBlock, language: "vi" | "en"): TextSheet[] {
  const values = new Map(block.units.map((unit) => [unit.unitId, block.valuesOf(unit.unitId)]));
  const columns = inputColumns(block.compiled, [...values.values()]);
  const count = Math.max(1, Math.ceil(columns.length / columnsOfSheet));
  return Array.from({ length: count }, (_, at) => {
    const shown = columns.slice(at * columnsOfSheet, (at + 1) * columnsOfSheet);
    return {
      name: count === 1 ? block.code : `${block.code.slice(0, 27)} ${at + 1}`,
      titles: [...wideColumns.map((column) => column[language]), ...shown.map((column) => column.component)],
      rows: [
        ["", "", ...shown.map((column) => column.input)],
        ["", "", ...shown.map((column) => column.title[language])],
        ...block.units.map((unit) => [
          unit.officialCode ?? "",
          unit.nameVi,
          ...shown.map(({ component, input, kind }) => {
            const value = values.get(unit.unitId)?.get(component)?.get(input) ?? "";
            return kind === "day" ? writeAnswer(kind, value, language) : value;
          }),
        ]),
      ],
    };
  });
}

/** What each component asks for and how values are written. */
export function guideSheet(blocks: readonly TemplateBlock[], language: "vi" | "en"): TextSheet {
  const words = guide[language];
  const rows = blocks.flatMap(({ code, compiled }) =>
    compiled.leaves.map((leaf) => {
      const rule = describeRule(ruleAt(compiled.set, leaf.path), partAt(compiled.set, leaf.path)?.max ?? null);
      return [code, leaf.code, leaf.name, rule[language]];
    }),
  );
  return { name: words.name, titles: words.titles, rows: [...words.notes.map((note) => ["", "", "", note]), ...rows] };
}

const guide = {
  vi: {
    name: "Hướng dẫn",
    titles: ["Nhóm", "Mã tiêu chí", "Tên tiêu chí", "Cách ghi, cách chấm"],
    notes: [
      "Ô trống: không thay đổi số liệu đã có. Không sửa ba dòng đầu và hai cột đầu.",
      "Số: dấu phẩy hoặc dấu chấm cho phần thập phân, không ghi dấu %. Có/không: có, không (hoặc true, false).",
      "Ngày: 31/01/2025 hoặc 2025-01-31; ghi none nếu không ban hành. Không đánh giá: ghi có ở cột na, bỏ trống các cột khác.",
    ],
  },
  en: {
    name: "Guide",
    titles: ["Block", "Component", "Name", "How to write, how it is scored"],
    notes: [
      "An empty cell leaves what is stored. Keep the first three rows and the first two columns as they are.",
      "Numbers: a point or comma for decimals, no percent sign. Yes or no: yes, no (or true, false).",
      "Days: 31/01/2025 or 2025-01-31; none where nothing was issued. Not applicable: yes in the column na, the others empty.",
    ],
  },
} as const;

/** One line of the long form: unit, block, component, input, value. */
export type LongRow = readonly [string, string, string, string, string];

/** All inputs to be filled in, one a line, without values. */
export function emptyLongRows(block: TemplateBlock): LongRow[] {
  const columns = inputColumns(block.compiled, []);
  return block.units.flatMap((unit) =>
    columns.map(({ component, input }): LongRow => [nameInFile(unit), block.code, component, input, ""]),
  );
}

/** The stored inputs, one a line: the file that `congtam score` reads. */
export function filledLongRows(unit: NamedUnit, stored: readonly StoredValue[]): LongRow[] {
  return stored.map(({ component, input, value }) => [nameInFile(unit), unit.blockCode, component, input, value]);
}

const nameInFile = (unit: NamedUnit) => unit.officialCode ?? unit.nameVi;
