import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { makeRowFault } from "../../imports/row-fault.ts";
import { asSentence, isRead, rowText } from "../../imports/row-text.ts";
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

const rowFault = makeRowFault(columns);

const noPart: Words = { vi: "Bộ tiêu chí không có mã “{part}”.", en: "The set has no part “{part}”." };
const noHead: Words = {
  vi: "“{head}” không có quyền duyệt ở {unit}, hoặc có nhiều người trùng tên: ghi tên đăng nhập.",
  en: "“{head}” may not approve in {unit}, or several people have this name: write the login.",
};

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
      const { faults: own, lead, unitName } = readRow(row, state, match);
      const part = rowText(row, "part");
      const first = seen.get(part);
      if (first === undefined) seen.set(part, row.row);
      else if (isRead(row, "part") && state.parts.includes(part)) own.push(rowFault(row, "part", repeatedCode(first)));
      faults.push(...own);
      if (lead === undefined || own.length > 0 || row.unreadable.length > 0)
        return { ...at, outcome: "faulty", changes: [] };
      const before = stored.get(lead.part);
      if (before !== undefined && isSame(before, lead)) return { ...at, outcome: "unchanged", changes: [] };
      plan.push(lead);
      const old = before === undefined ? null : (names.get(before.leadUnitId) ?? null);
      const change = { field: columns[1].title, before: old, after: unitName ?? null };
      return { ...at, outcome: before === undefined ? "new" : "changed", changes: [change] };
    });
    return { rows: preview, faults, plan };
  },
};

interface Read {
  readonly faults: ImportFault[];
  /** Absent where something is wrong with the row. */
  readonly lead?: OwnLead;
  readonly unitName?: string;
}

/** Everything against a row but a code that stands twice; of cells that could not be read the reader has named the fault. */
function readRow(row: ImportRow, state: LeadImportState, match: ReturnType<typeof makeUnitMatcher>): Read {
  const faults: ImportFault[] = [];
  const part = rowText(row, "part");
  if (isRead(row, "part") && !state.parts.includes(part))
    faults.push(rowFault(row, "part", fillWords(noPart, { part })));
  const found = isRead(row, "lead") ? match(rowText(row, "lead"), "") : undefined;
  if (found?.ok === false) faults.push(rowFault(row, "lead", asSentence(found.text)));
  const unit = found?.ok ? found.unit : undefined;
  const head = rowText(row, "head");
  const key = head.toLowerCase();
  const people = (state.heads[unit?.unitId ?? ""] ?? []).filter(
    ({ login, name }) => login.toLowerCase() === key || name.toLowerCase() === key,
  );
  if (unit !== undefined && head !== "" && people.length !== 1)
    faults.push(rowFault(row, "head", fillWords(noHead, { head, unit: unit.nameVi })));
  const cooperatingUnitIds: string[] = [];
  for (const name of rowText(row, "cooperating")
    .split(";")
    .map((one) => one.trim())) {
    if (name === "") continue;
    const other = match(name, "");
    if (!other.ok) faults.push(rowFault(row, "cooperating", asSentence(other.text)));
    else if (other.unit.unitId !== unit?.unitId) cooperatingUnitIds.push(other.unit.unitId);
  }
  if (unit === undefined || faults.length > 0) return { faults };
  const headAccountId = head === "" ? null : (people[0]?.accountId ?? null);
  return { faults, unitName: unit.nameVi, lead: { part, leadUnitId: unit.unitId, headAccountId, cooperatingUnitIds } };
}

function isSame(one: OwnLead, other: OwnLead): boolean {
  return (
    one.leadUnitId === other.leadUnitId &&
    one.headAccountId === other.headAccountId &&
    one.cooperatingUnitIds.join() === other.cooperatingUnitIds.join()
  );
}
