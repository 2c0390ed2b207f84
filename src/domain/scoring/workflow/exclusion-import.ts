import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { makeRowFault } from "../../imports/row-fault.ts";
import { asSentence, isRead, rowText } from "../../imports/row-text.ts";
import { blockColumn } from "../block-column.ts";
import { makeUnitMatcher, type NamedUnit } from "../match-unit.ts";
import type { Exclusion } from "./round-workflow.ts";

/** What a table of exclusions is checked against. */
export interface ExclusionImportState {
  /** The round and its version: any change of it makes a preview stale. */
  readonly round: readonly [id: string, version: number];
  readonly units: readonly NamedUnit[];
  /** Codes of all parts by block. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly stored: readonly Exclusion[];
}

const columns = [
  {
    key: "unit",
    title: { vi: "Đơn vị", en: "Unit" },
    aliases: ["Mã đơn vị", "Tên đơn vị"],
    type: "text",
    required: true,
    guide: { vi: "Mã hoặc tên đơn vị trong đợt.", en: "Code or name of a unit of the round." },
    example: "Sở Y tế",
  },
  blockColumn,
  {
    key: "part",
    title: { vi: "Mã tiêu chí", en: "Part" },
    aliases: ["Mã lĩnh vực", "Mã tiêu chí thành phần", "Mã"],
    type: "code",
    required: true,
    guide: {
      vi: "Mã lĩnh vực, tiêu chí hoặc tiêu chí thành phần không đánh giá.",
      en: "Code of the area, criterion or component that is left out.",
    },
    example: "3.2",
  },
  {
    key: "reason",
    title: { vi: "Lý do", en: "Reason" },
    type: "text",
    required: true,
    maxLength: 1000,
    guide: { vi: "Vì sao không đánh giá.", en: "Why it is left out." },
    example: "Đơn vị không có thủ tục hành chính",
  },
] as const satisfies ImportDefinition<ExclusionImportState, readonly Exclusion[]>["columns"];

const rowFault = makeRowFault(columns);

const noPart: Words = {
  vi: "Bộ tiêu chí của nhóm {block} không có mã “{part}”. Xem mã ở trang bộ tiêu chí.",
  en: "The set of the block {block} has no part “{part}”. See the codes on the page of the set.",
};
const twice: Words = {
  vi: "Dòng này ghi lại đơn vị và mã của dòng {row}. Bỏ một dòng.",
  en: "This row repeats unit and part of row {row}. Delete one of them.",
};

/** Import of what is not scored: one row is one part of one unit. Parts that the file does not name stay left out. */
export const exclusionImport: ImportDefinition<ExclusionImportState, readonly Exclusion[]> = {
  code: "roundExclusions",
  title: { vi: "Không đánh giá", en: "Not scored" },
  columns,
  check(rows, state) {
    const match = makeUnitMatcher(state.units);
    const stored = new Map(state.stored.map((one) => [`${one.unitId} ${one.part}`, one.reason]));
    const seen = new Map<string, number>();
    const faults: ImportFault[] = [];
    const plan: Exclusion[] = [];
    const preview: PreviewRow[] = [];
    for (const row of rows) {
      const { faults: own, exclusion, name } = readRow(row, state, match);
      const key = exclusion && `${exclusion.unitId} ${exclusion.part}`;
      const first = key === undefined ? undefined : seen.get(key);
      if (first !== undefined) own.push(rowFault(row, null, fillWords(twice, { row: first })));
      else if (key !== undefined) seen.set(key, row.row);
      faults.push(...own);
      const at = { sheet: row.sheet, row: row.row };
      if (exclusion === undefined || own.length > 0 || row.unreadable.length > 0) {
        preview.push({ ...at, label: labelOf(row), outcome: "faulty", changes: [] });
        continue;
      }
      const before = stored.get(`${exclusion.unitId} ${exclusion.part}`);
      const { reason } = exclusion;
      const outcome = before === undefined ? "new" : before === reason ? "unchanged" : "changed";
      const changes = outcome === "unchanged" ? [] : [{ field: reasonTitle, before: before ?? null, after: reason }];
      preview.push({ ...at, label: `${name} · ${exclusion.part}`, outcome, changes });
      if (outcome !== "unchanged") plan.push(exclusion);
    }
    return { rows: preview, faults, plan };
  },
};

const reasonTitle: Words = { vi: "Lý do", en: "Reason" };
const labelOf = (row: ImportRow) => [rowText(row, "unit"), rowText(row, "part")].filter(Boolean).join(" · ");

interface Read {
  readonly faults: ImportFault[];
  /** Absent where unit or part is not known; its reason is empty where that could not be read. */
  readonly exclusion?: Exclusion;
  readonly name?: string;
}

/** Everything against a row; of cells that could not be read the reader has named the fault. */
function readRow(row: ImportRow, state: ExclusionImportState, match: ReturnType<typeof makeUnitMatcher>): Read {
  if (!isRead(row, "unit", "block")) return { faults: [] };
  const found = match(rowText(row, "unit"), rowText(row, "block"));
  if (!found.ok) return { faults: [rowFault(row, found.at, asSentence(found.text))] };
  if (!isRead(row, "part")) return { faults: [] };
  const { unitId, blockCode, nameVi } = found.unit;
  const part = rowText(row, "part");
  if (!state.parts[blockCode]?.includes(part)) {
    return { faults: [rowFault(row, "part", fillWords(noPart, { block: blockCode, part }))] };
  }
  return { faults: [], exclusion: { unitId, part, reason: rowText(row, "reason") }, name: nameVi };
}
