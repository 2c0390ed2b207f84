import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { asSentence, rowText } from "../../imports/row-text.ts";
import { makeUnitMatcher, type NamedUnit } from "../match-unit.ts";
import { repeatedCode } from "../repeated-code.ts";
import type { OwnLead } from "./lead.ts";

/** What a table of lead agencies is checked against. */
export interface LeadImportState {
  /** The year and its version: any change of it makes a preview stale. */
  readonly round: readonly [id: string, version: number];
  readonly parts: readonly string[];
  readonly units: readonly NamedUnit[];
  /** People who may approve in a unit, by its id. */
  readonly heads: Readonly<
    Record<string, readonly { readonly accountId: string; readonly login: string; readonly name: string }[]>
  >;
  readonly stored: readonly OwnLead[];
}

const columns = [
  {
    key: "part",
    title: { vi: "Mã", en: "Code" },
    aliases: ["Mã lĩnh vực", "Mã tiêu chí", "Mã tiêu chí thành phần"],
    type: "code",
    required: true,
    guide: {
      vi: "Mã lĩnh vực, tiêu chí hoặc tiêu chí thành phần. Dòng hẹp hơn thay dòng rộng hơn.",
      en: "Code of an area, criterion or component. A narrower line beats a wider one.",
    },
    example: "1.1",
  },
  {
    key: "lead",
    title: { vi: "Cơ quan chủ trì", en: "Lead agency" },
    type: "text",
    required: true,
    guide: { vi: "Mã hoặc tên cơ quan.", en: "Code or name of the agency." },
    example: "Sở Nội vụ",
  },
  {
    key: "head",
    title: { vi: "Người chịu trách nhiệm", en: "Answers for the points" },
    type: "text",
    required: false,
    guide: {
      vi: "Tên đăng nhập hoặc họ tên người có quyền duyệt của cơ quan chủ trì.",
      en: "Login or name of a person who may approve for the lead agency.",
    },
    example: "giamdoc.noivu",
  },
  {
    key: "cooperating",
    title: { vi: "Cơ quan phối hợp", en: "Cooperating agencies" },
    type: "text",
    required: false,
    guide: { vi: "Mã hoặc tên, cách nhau bằng dấu chấm phẩy.", en: "Codes or names, apart by semicolons." },
    example: "STC; STP",
  },
] as const satisfies ImportDefinition<LeadImportState, readonly OwnLead[]>["columns"];

const noPart: Words = { vi: "Bộ tiêu chí không có mã “{part}”.", en: "The set has no part “{part}”." };
const noHead: Words = {
  vi: "“{head}” không có quyền duyệt ở {unit}, hoặc có nhiều người trùng tên: ghi tên đăng nhập.",
  en: "“{head}” may not approve in {unit}, or several people have this name: write the login.",
};

type Read =
  | { readonly ok: true; readonly lead: OwnLead; readonly unitName: string }
  | { readonly ok: false; readonly words: Words };

/** Import of lead agencies: one row is one part. Parts that the file does not name keep their line. */
export const leadImport: ImportDefinition<LeadImportState, readonly OwnLead[]> = {
  code: "ownIndexLeads",
  title: { vi: "Cơ quan chủ trì", en: "Lead agencies" },
  columns,
  check(rows, state) {
    const match = makeUnitMatcher(state.units);
    const stored = new Map(state.stored.map((lead) => [lead.part, lead]));
    const names = new Map(state.units.map((unit) => [unit.unitId, unit.nameVi]));
    const seen = new Map<string, number>();
    const faults: ImportFault[] = [];
    const plan: OwnLead[] = [];
    const preview = rows.map((row): PreviewRow => {
      const at = { sheet: row.sheet, row: row.row, label: `${rowText(row, "part")} · ${rowText(row, "lead")}` };
      if (row.unreadable.length > 0) return { ...at, outcome: "faulty", changes: [] };
      const read = readRow(row, state, match);
      const first = seen.get(rowText(row, "part"));
      if (!read.ok || first !== undefined) {
        const words = read.ok ? repeatedCode(first ?? 0) : read.words;
        faults.push({ sheet: row.sheet, row: row.row, column: null, words });
        return { ...at, outcome: "faulty", changes: [] };
      }
      seen.set(read.lead.part, row.row);
      const before = stored.get(read.lead.part);
      if (before !== undefined && isSame(before, read.lead)) return { ...at, outcome: "unchanged", changes: [] };
      plan.push(read.lead);
      const old = before === undefined ? null : (names.get(before.leadUnitId) ?? null);
      const change = { field: columns[1].title, before: old, after: read.unitName };
      return { ...at, outcome: before === undefined ? "new" : "changed", changes: [change] };
    });
    return { rows: preview, faults, plan };
  },
};

function readRow(row: ImportRow, state: LeadImportState, match: ReturnType<typeof makeUnitMatcher>): Read {
  const part = rowText(row, "part");
  if (!state.parts.includes(part)) return { ok: false, words: fillWords(noPart, { part }) };
  const found = match(rowText(row, "lead"), "");
  if (!found.ok) return { ok: false, words: asSentence(found.text) };
  const { unitId, nameVi } = found.unit;
  const head = rowText(row, "head");
  const key = head.toLowerCase();
  const people = (state.heads[unitId] ?? []).filter(
    ({ login, name }) => login.toLowerCase() === key || name.toLowerCase() === key,
  );
  if (head !== "" && people.length !== 1) return { ok: false, words: fillWords(noHead, { head, unit: nameVi }) };
  const cooperatingUnitIds: string[] = [];
  for (const name of rowText(row, "cooperating")
    .split(";")
    .map((one) => one.trim())) {
    if (name === "") continue;
    const other = match(name, "");
    if (!other.ok) return { ok: false, words: asSentence(other.text) };
    if (other.unit.unitId !== unitId) cooperatingUnitIds.push(other.unit.unitId);
  }
  const headAccountId = head === "" ? null : (people[0]?.accountId ?? null);
  return { ok: true, unitName: nameVi, lead: { part, leadUnitId: unitId, headAccountId, cooperatingUnitIds } };
}

function isSame(one: OwnLead, other: OwnLead): boolean {
  return (
    one.leadUnitId === other.leadUnitId &&
    one.headAccountId === other.headAccountId &&
    one.cooperatingUnitIds.join() === other.cooperatingUnitIds.join()
  );
}
