import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { makeRowFault } from "../../imports/row-fault.ts";
import { isRead, rowText } from "../../imports/row-text.ts";
import { Rational } from "../../rational.ts";
import { localizedDecimals } from "../../rational-format.ts";
import { printPoints } from "../print-points.ts";
import { repeatedCode } from "../repeated-code.ts";

/** Points of one component as the ministry published them, an exact decimal. */
export interface PublishedPoints {
  readonly component: string;
  readonly points: string;
  readonly note: string | null;
}

/** What a table of published points is checked against. */
export interface MinistryImportState {
  readonly round: readonly [id: string, version: number];
  /** Maximum by code of the component, as an exact fraction. */
  readonly maxima: Readonly<Record<string, string>>;
  /** What is stored, as an exact fraction. */
  readonly stored: Readonly<Record<string, string>>;
}

const columns = [
  {
    key: "component",
    title: { vi: "Mã tiêu chí thành phần", en: "Component" },
    aliases: ["Mã", "Code"],
    type: "code",
    required: true,
    guide: { vi: "Mã trong bộ tiêu chí của năm.", en: "Code in the set of the year." },
    example: "1.1.1",
  },
  {
    key: "points",
    title: { vi: "Điểm Bộ Nội vụ công bố", en: "Published points" },
    aliases: ["Điểm", "Points"],
    type: "decimal",
    required: true,
    guide: { vi: "Không cao hơn điểm tối đa.", en: "Not above the maximum." },
    example: "1,25",
  },
  {
    key: "note",
    title: { vi: "Ghi chú", en: "Note" },
    aliases: ["Lý do"],
    type: "text",
    required: false,
    maxLength: 2000,
    guide: { vi: "Lý do bị trừ điểm, nếu Bộ nêu.", en: "Why points were lost, where the ministry says so." },
    example: "Thiếu tài liệu kiểm chứng",
  },
] as const satisfies ImportDefinition<MinistryImportState, readonly PublishedPoints[]>["columns"];

const rowFault = makeRowFault(columns);

const unknown: Words = { vi: "Bộ tiêu chí không có mã “{code}”.", en: "The set has no component “{code}”." };
const outside: Words = { vi: "Điểm phải từ 0 đến {max}.", en: "The points must lie between 0 and {max}." };

/** Import of the ministry's points: one row is one component. Components that the file does not name keep their points. */
export const ministryImport: ImportDefinition<MinistryImportState, readonly PublishedPoints[]> = {
  code: "ownIndexMinistry",
  title: { vi: "Điểm Bộ Nội vụ công bố", en: "Published points" },
  columns,
  check(rows, state) {
    const seen = new Map<string, number>();
    const faults: ImportFault[] = [];
    const plan: PublishedPoints[] = [];
    const preview = rows.map((row): PreviewRow => {
      const component = rowText(row, "component");
      const at = { sheet: row.sheet, row: row.row, label: component };
      const value = Rational.tryParse(rowText(row, "points"));
      const own = faultsOf(row, value, state.maxima[component], seen.get(component));
      if (!seen.has(component)) seen.set(component, row.row);
      faults.push(...own);
      if (own.length > 0 || row.unreadable.length > 0 || value === undefined)
        return { ...at, outcome: "faulty", changes: [] };
      const stored = state.stored[component];
      const before = stored === undefined ? undefined : Rational.parse(stored);
      if (before?.compare(value) === 0) return { ...at, outcome: "unchanged", changes: [] };
      plan.push({ component, points: value.toFraction(), note: rowText(row, "note") || null });
      const change = {
        field: columns[1].title,
        before: before === undefined ? null : localizedDecimals(printPoints(before)),
        after: localizedDecimals(printPoints(value)),
      };
      return { ...at, outcome: before === undefined ? "new" : "changed", changes: [change] };
    });
    return { rows: preview, faults, plan };
  },
};

/** Everything against a row; of cells that could not be read the reader has named the fault. */
function faultsOf(
  row: ImportRow,
  value: Rational | undefined,
  max: string | undefined,
  first: number | undefined,
): ImportFault[] {
  if (!isRead(row, "component")) return [];
  if (max === undefined) return [rowFault(row, "component", fillWords(unknown, { code: rowText(row, "component") }))];
  const faults = first === undefined ? [] : [rowFault(row, "component", repeatedCode(first))];
  const limit = Rational.parse(max);
  const isInside = value !== undefined && value.sign() >= 0 && value.compare(limit) <= 0;
  if (isInside || !isRead(row, "points")) return faults;
  const most = localizedDecimals(printPoints(limit));
  const words = { vi: fillWords(outside, { max: most.vi }).vi, en: fillWords(outside, { max: most.en }).en };
  return [...faults, rowFault(row, "points", words)];
}
