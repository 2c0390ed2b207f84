import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { asSentence, rowText } from "../../imports/row-text.ts";
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
      const read = readRow(row, state, match);
      const key = read.ok ? `${read.exclusion.unitId} ${read.exclusion.part}` : "";
      const first = seen.get(key);
      const words = read.ok ? (first === undefined ? undefined : fillWords(twice, { row: first })) : read.words;
      const at = { sheet: row.sheet, row: row.row };
      if (!read.ok || words !== undefined) {
        if (words !== undefined) faults.push({ ...at, column: null, words });
        preview.push({ ...at, label: labelOf(row), outcome: "faulty", changes: [] });
        continue;
      }
      seen.set(key, row.row);
      const before = stored.get(key);
      const { reason } = read.exclusion;
      const outcome = before === undefined ? "new" : before === reason ? "unchanged" : "changed";
      const changes = outcome === "unchanged" ? [] : [{ field: reasonTitle, before: before ?? null, after: reason }];
      preview.push({ ...at, label: `${read.name} · ${read.exclusion.part}`, outcome, changes });
      if (outcome !== "unchanged") plan.push(read.exclusion);
    }
    return { rows: preview, faults, plan };
  },
};

const reasonTitle: Words = { vi: "Lý do", en: "Reason" };
const labelOf = (row: ImportRow) => [rowText(row, "unit"), rowText(row, "part")].filter(Boolean).join(" · ");

type Read =
  | { readonly ok: true; readonly exclusion: Exclusion; readonly name: string }
  /** Without words the reader of cells has already named the fault. */
  | { readonly ok: false; readonly words: Words | undefined };

function readRow(row: ImportRow, state: ExclusionImportState, match: ReturnType<typeof makeUnitMatcher>): Read {
  if (row.unreadable.length > 0) return { ok: false, words: undefined };
  const found = match(rowText(row, "unit"), rowText(row, "block"));
  if (!found.ok) return { ok: false, words: asSentence(found.text) };
  const { unitId, blockCode, nameVi } = found.unit;
  const part = rowText(row, "part");
  if (!state.parts[blockCode]?.includes(part)) {
    return { ok: false, words: fillWords(noPart, { block: blockCode, part }) };
  }
  return { ok: true, exclusion: { unitId, part, reason: rowText(row, "reason") }, name: nameVi };
}
