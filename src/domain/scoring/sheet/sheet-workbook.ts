import type { SheetTable } from "../../imports/cell.ts";
import type { ImportColumn } from "../../imports/definition.ts";
import { readCell } from "../../imports/read-cell.ts";
import { findSurplus } from "../../imports/surplus-cell.ts";
import type { Text } from "../finding.ts";
import type { InputFieldView } from "../input-fields.ts";
import { cellText, findTitle, type SheetFault, type TextSheet, type Title } from "../workbook/sheet.ts";
import { writeAnswer } from "./answer-text.ts";

const estimateTitle = { vi: "Số ước (có)", en: "Estimate (yes)" };

/** Columns of a sheet as a workbook: one line for each input of each component. */
export const sheetColumns = [
  { key: "code", vi: "Mã tiêu chí", en: "Component" },
  { key: "name", vi: "Tên tiêu chí", en: "Name" },
  { key: "max", vi: "Điểm tối đa", en: "Maximum" },
  { key: "rule", vi: "Cách chấm", en: "How it is scored" },
  { key: "evidence", vi: "Tài liệu kiểm chứng", en: "Evidence" },
  { key: "input", vi: "Tên số liệu", en: "Input" },
  { key: "title", vi: "Số liệu cần nhập", en: "What is asked" },
  { key: "value", vi: "Giá trị", en: "Value" },
  { key: "estimate", ...estimateTitle },
  { key: "note", vi: "Ghi chú", en: "Note" },
  { key: "version", vi: "Phiên bản", en: "Version" },
] as const satisfies readonly Title[];
type ColumnKey = (typeof sheetColumns)[number]["key"];

/** One input as the workbook asks for it. */
export interface WrittenInput extends Omit<InputFieldView, "options"> {
  readonly options: readonly InputFieldView["options"][number][];
}

/** A component as the workbook shows it. */
export interface WrittenComponent {
  readonly code: string;
  readonly name: Text;
  readonly max: string;
  readonly rule: Text;
  readonly evidence: readonly string[];
  readonly inputs: readonly WrittenInput[];
  readonly values: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string | null;
  readonly version: number;
}

/** The sheet of a unit to be filled in away from the program; reading it back unchanged changes nothing. */
export function writeSheetTable(components: readonly WrittenComponent[], language: "vi" | "en"): TextSheet {
  const yes = language === "vi" ? "có" : "yes";
  const rows = components.flatMap((one) =>
    one.inputs.map((input, at) => {
      const first = at === 0;
      const cells: Readonly<Record<ColumnKey, string>> = {
        code: one.code,
        name: first ? one.name[language] : "",
        max: first ? one.max : "",
        rule: first ? one.rule[language] : "",
        evidence: first ? one.evidence.join("; ") : "",
        input: input.name,
        title: asked(input, language),
        value: writeAnswer(input.kind, one.values[input.name] ?? "", language),
        estimate: first && one.estimate ? yes : "",
        note: first ? (one.note ?? "") : "",
        version: first ? String(one.version) : "",
      };
      return sheetColumns.map(({ key }) => cells[key]);
    }),
  );
  return {
    name: language === "vi" ? "Phiếu tự chấm" : "Self-assessment",
    titles: sheetColumns.map((column) => column[language]),
    rows,
  };
}

/** What is asked, with what may be chosen; a star marks what must be answered. */
function asked({ title, options, required }: WrittenInput, language: "vi" | "en"): string {
  const choices = options.filter((option) => option.title[language] !== option.value);
  const legend = choices.map((option) => `${option.value}: ${option.title[language]}`).join("; ");
  return `${title[language]}${required ? " *" : ""}${legend === "" ? "" : ` (${legend})`}`;
}

/** What a workbook says of one component. */
export interface ReadComponent {
  readonly component: string;
  readonly sheet: string;
  /** The first row that speaks of it. */
  readonly row: number;
  /** Row of every input that has a value. */
  readonly rows: ReadonlyMap<string, number>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string | null;
  /** The version the workbook was made from; null where its cell is empty. */
  readonly version: number | null;
  /** A cell of it could not be read, of which there is a fault. */
  readonly faulty: boolean;
}

/** The estimate as the other imports read yes and no. */
const estimateColumn: ImportColumn = {
  ...{ key: "estimate", type: "boolean", required: false, example: "" },
  title: estimateTitle,
  guide: { vi: "", en: "" },
};

/** Reads a filled workbook: every value with its place; a sheet without its columns is named. */
export function readSheetTable(sheets: readonly SheetTable[]): {
  readonly components: readonly ReadComponent[];
  readonly faults: readonly SheetFault[];
} {
  const faults: SheetFault[] = [];
  for (const sheet of sheets) {
    const titles = (sheet.rows[0] ?? []).map(cellText);
    const places = new Map(titles.map((title, at) => [findTitle(sheetColumns, title)?.key, at]));
    if (!places.has("code") || !places.has("input") || !places.has("value")) continue;
    return { components: readRows(sheet, places, faults), faults };
  }
  const text = {
    vi: "không có trang tính nào có cột “Mã tiêu chí”, “Tên số liệu” và “Giá trị”",
    en: "no sheet has the columns “Component”, “Input” and “Value”",
  };
  return { components: [], faults: [{ sheet: sheets[0]?.name ?? "", row: 1, column: null, text }] };
}

interface Gathered extends ReadComponent {
  readonly inputs: Record<string, string>;
  readonly rows: Map<string, number>;
  faulty: boolean;
}

function readRows(sheet: SheetTable, places: ReadonlyMap<string | undefined, number>, faults: SheetFault[]) {
  const width = (sheet.rows[0] ?? []).findLastIndex((cell) => cellText(cell) !== "") + 1;
  const found = new Map<string, Gathered>();
  for (const [at, row] of sheet.rows.entries()) {
    if (at === 0 || row.every((cell) => cellText(cell) === "")) continue;
    const read = (key: ColumnKey) => cellText(row[places.get(key) ?? -1]);
    const before = faults.length;
    const fault = (column: ColumnKey, text: Text) =>
      faults.push({ sheet: sheet.name, row: at + 1, column: titleOf(column), text });
    const surplus = findSurplus(row, width);
    if (surplus !== undefined) {
      faults.push({ sheet: sheet.name, row: at + 1, column: null, text: surplus });
      continue;
    }
    const [component, input, value] = [read("code"), read("input"), read("value")];
    if (component === "") {
      fault("code", { vi: "để trống", en: "is empty" });
      if (value !== "" && input === "") fault("input", { vi: "để trống", en: "is empty" });
      continue;
    }
    const estimate = readCell(row[places.get("estimate") ?? -1] ?? { kind: "empty" }, estimateColumn);
    const isVersion = /^\d{1,7}$/.test(read("version"));
    const one = found.get(component) ?? {
      ...{ component, sheet: sheet.name, row: at + 1, inputs: {}, rows: new Map<string, number>(), faulty: false },
      version: isVersion ? Number(read("version")) : null,
      estimate: estimate.ok && estimate.value === true,
      note: read("note") || null,
    };
    found.set(component, one);
    if (!estimate.ok) fault("estimate", notYesNo(read("estimate")));
    if (read("version") !== "" && !isVersion) fault("version", notAVersion(read("version")));
    if (value !== "" && input === "") fault("input", { vi: "để trống", en: "is empty" });
    else if (value !== "" && one.rows.has(input))
      fault("input", { vi: `“${input}” có hai lần`, en: `“${input}” stands twice` });
    else if (value !== "") {
      one.inputs[input] = value;
      one.rows.set(input, at + 1);
    }
    one.faulty ||= faults.length > before;
  }
  return [...found.values()];
}

const titleOf = (key: ColumnKey) => sheetColumns.find((column) => column.key === key)?.vi ?? key;

const notYesNo = (written: string): Text => ({
  vi: `“${written}” không phải có hay không; ghi “có” nếu là số ước, nếu không thì để trống`,
  en: `“${written}” is neither yes nor no; write “yes” for an estimate, else leave it empty`,
});
const notAVersion = (written: string): Text => ({
  vi: `“${written}” không phải số phiên bản; giữ số có sẵn trong tệp tải về, hoặc để trống`,
  en: `“${written}” is no version; keep the number of the downloaded file, or leave it empty`,
});
