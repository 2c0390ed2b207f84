import { addDays } from "../calendar/day.ts";
import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../imports/definition.ts";
import { fillWords } from "../imports/definition.ts";
import { printDay } from "../text/dates.ts";
import { nameKey } from "../text/name-key.ts";
import { applyEdit, type UnitEdit } from "./edit-unit.ts";
import { describeChanges } from "./import/describe-changes.ts";
import { resolveParent, resolveUnit } from "./import/resolve-units.ts";
import { type PlacedStatement, type RowEffect, Staging } from "./import/stage-rows.ts";
import { type UnitColumnKey, unitColumns } from "./import/unit-columns.ts";
import { readStatement, type UnitStatement } from "./import/unit-statement.ts";
import { isBelieved } from "./in-force.ts";
import type { Authenticity, Unit, UnitId, UnitVersion } from "./model.ts";
import { type UnitFault, unitFaultTexts } from "./unit-faults.ts";
import { validateUnitChange } from "./validate-units.ts";

/** What is stored when a list of units is checked. */
export interface UnitImportState {
  /** Versions believed now (others are passed over). */
  readonly versions: readonly UnitVersion[];
  readonly authenticity: Readonly<Record<UnitId, Authenticity>>;
}

export interface UnitImportPlan {
  readonly newUnits: readonly Unit[];
  readonly edit: UnitEdit;
}

/**
 * Import of units: one row is one version. A row that says what is stored changes nothing; units and versions that the
 * file does not name stay as they are; nothing is ever deleted.
 */
export const unitImport: ImportDefinition<UnitImportState, UnitImportPlan> = {
  code: "units",
  title: { vi: "Danh sách đơn vị", en: "List of units" },
  columns: unitColumns,
  check(rows, state, context) {
    const believed = state.versions.filter((version) => isBelieved(version));
    const faults: ImportFault[] = [];
    const placed = placeStatements(rows, believed, state, context.nextId, faults);
    const staging = new Staging(believed, context);
    const effects = new Map<ImportRow, RowEffect>();
    for (const statement of [...placed.statements].sort(byFirstDay)) {
      const effect = staging.lay(statement);
      if (effect.kind === "twice") faults.push(rowFault(statement.row, "validFrom", statedTwice));
      effects.set(statement.row, effect);
    }
    const edit = staging.edit();
    const after = applyEdit(believed, edit, context.now);
    faults.push(...validateUnitChange(believed, after).map((fault) => toRowFault(fault, placed.statements, after)));
    const names = new Map(after.map((version) => [version.unitId, version.nameVi]));
    const faulty = new Set(faults.map((fault) => `${fault.sheet} ${fault.row}`));
    const preview = rows.map((row): PreviewRow => {
      const effect = effects.get(row);
      const statement = placed.statements.find((one) => one.row === row);
      const isFaulty = effect === undefined || faulty.has(`${row.sheet} ${row.row}`);
      return {
        sheet: row.sheet,
        row: row.row,
        label: String(row.values["nameVi"] ?? row.values["officialCode"] ?? ""),
        outcome: isFaulty ? "faulty" : outcomeOf(effect),
        changes: statement === undefined || effect === undefined ? [] : describeChanges(statement, effect, names),
      };
    });
    return { rows: preview, faults, plan: { newUnits: placed.newUnits, edit } };
  },
};

function placeStatements(
  rows: readonly ImportRow[],
  believed: readonly UnitVersion[],
  state: UnitImportState,
  nextId: () => string,
  faults: ImportFault[],
): { statements: PlacedStatement[]; newUnits: Unit[] } {
  const newUnits = new Map<UnitId, Unit>();
  const made = new Map<string, UnitId>();
  const known: (UnitStatement & { readonly unitId: UnitId })[] = [];
  for (const row of rows) {
    if (row.unreadable.length > 0) continue;
    const statement = readStatement(row);
    const unit = resolveUnit(statement, believed, nextId);
    if (!unit.ok) faults.push(rowFault(row, unit.column, unit.words));
    else {
      // The same new unit written twice is one unit with two rows for one day, which is refused below.
      const key = newUnitKey(statement);
      const unitId = unit.isNew ? (made.get(key) ?? unit.unitId) : unit.unitId;
      if (unit.isNew) made.set(key, unitId);
      const authenticity = statement.authenticity ?? "official";
      if (unit.isNew && !newUnits.has(unitId)) newUnits.set(unitId, { id: unitId, authenticity });
      const stored = state.authenticity[unitId];
      if (statement.authenticity !== null && stored !== undefined && stored !== statement.authenticity) {
        faults.push(rowFault(row, "authenticity", authenticityFixed));
      }
      known.push({ ...statement, unitId });
    }
    faults.push(...ownFaults(statement));
  }
  const namings = [...believed, ...known];
  const statements = known.flatMap((statement): PlacedStatement[] => {
    const parent = resolveParent(statement, namings);
    if (parent.ok) return [{ ...statement, parentId: parent.parentId }];
    faults.push(rowFault(statement.row, parent.column, parent.words));
    return [];
  });
  return { statements, newUnits: [...newUnits.values()] };
}

function newUnitKey({ unitId, officialCode, nameVi, kind, validFrom, parentCode, parentName }: UnitStatement): string {
  return (
    unitId ?? [officialCode ?? nameKey(nameVi), kind, validFrom, parentCode ?? nameKey(parentName ?? "")].join("|")
  );
}

function ownFaults({ row, validFrom, validTo }: UnitStatement): ImportFault[] {
  const found: ImportFault[] = [];
  if (validTo !== null && validTo <= validFrom) found.push(rowFault(row, "lastDay", endsBeforeItBegins));
  if (row.values["documentDate"] && !row.values["documentNumber"]) {
    found.push(rowFault(row, "documentNumber", documentWithoutNumber));
  }
  return found;
}

/** A fault of the whole organisation, named at the row that brings it: the unit's own, else the row of its parent. */
function toRowFault(
  fault: UnitFault,
  statements: readonly PlacedStatement[],
  after: readonly UnitVersion[],
): ImportFault {
  const own = statements.filter((one) => one.unitId === fault.unitId).sort(byFirstDay);
  const concerned = after.find((version) => version.unitId === fault.unitId);
  const parentId = "parentId" in fault ? fault.parentId : concerned?.parentId;
  const cause =
    own.filter((one) => one.validFrom <= fault.day).at(-1) ??
    own[0] ??
    statements.find((one) => one.unitId === parentId) ??
    statements[0];
  const code = "code" in fault ? fault.code : "";
  const words = fillWords(unitFaultTexts[fault.reason], { day: printDay(fault.day), code });
  const about = own.length > 0 ? "" : `${concerned?.nameVi ?? ""}: `;
  const named: Words = { vi: about + words.vi, en: about + words.en };
  if (cause === undefined) return { sheet: "", row: 0, column: null, words: named };
  return rowFault(cause.row, own.length > 0 ? faultColumns[fault.reason] : null, named);
}

const faultColumns: Readonly<Record<UnitFault["reason"], UnitColumnKey>> = {
  emptySpan: "lastDay",
  overlap: "validFrom",
  kindNotInEra: "kind",
  areaTypeMissing: "areaType",
  areaTypeNotAllowed: "areaType",
  parentRequired: "parentCode",
  parentNotValid: "parentCode",
  parentKindNotAllowed: "parentCode",
  cycle: "parentCode",
  codeTaken: "officialCode",
};

function rowFault(row: ImportRow, key: UnitColumnKey | null, words: Words): ImportFault {
  const column = unitColumns.find((one) => one.key === key)?.title.vi ?? null;
  return { sheet: row.sheet, row: row.row, column, words };
}

function outcomeOf(effect: RowEffect): PreviewRow["outcome"] {
  if (effect.kind === "new") return "new";
  return effect.kind === "unchanged" ? "unchanged" : "changed";
}

function byFirstDay(a: UnitStatement, b: UnitStatement): number {
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.row.row - b.row.row;
}

/** The rows of an export in the shape of the import: reading them back changes nothing. */
export function unitExportRows(state: UnitImportState): Readonly<Record<UnitColumnKey, string | null>>[] {
  const believed = state.versions.filter((version) => isBelieved(version));
  const versionsOf = Map.groupBy(believed, (version) => version.unitId);
  return believed.map((version) => {
    const parents = version.parentId === null ? [] : (versionsOf.get(version.parentId) ?? []);
    const parent =
      parents.find((one) => one.validFrom <= version.validFrom && (one.validTo ?? "9999") > version.validFrom) ??
      parents[0];
    return {
      officialCode: version.officialCode,
      nameVi: version.nameVi,
      nameEn: version.nameEn,
      shortName: version.shortName,
      kind: version.kind,
      areaType: version.areaType,
      parentCode: parent?.officialCode ?? null,
      parentName: parent?.nameVi ?? null,
      validFrom: version.validFrom,
      lastDay: version.validTo === null ? null : addDays(version.validTo, -1),
      documentNumber: version.sourceDocument?.number ?? null,
      documentDate: version.sourceDocument?.date ?? null,
      authenticity: state.authenticity[version.unitId] ?? null,
      unitId: version.unitId,
      parentId: version.parentId,
    };
  });
}

const statedTwice: Words = {
  vi: "Đơn vị này đã có một dòng khác cùng ngày bắt đầu. Xóa một dòng.",
  en: "Another row already states this unit from the same day. Delete one of them.",
};
const endsBeforeItBegins: Words = {
  vi: "Ngày cuối trước ngày đầu. Sửa một trong hai ngày.",
  en: "The last day comes before the first. Correct one of them.",
};
const documentWithoutNumber: Words = {
  vi: "Có ngày văn bản mà thiếu số văn bản. Điền số.",
  en: "The document has a date but no number. Give the number.",
};
const authenticityFixed: Words = {
  vi: "Không đổi được tính xác thực của đơn vị đã có. Để trống ô này.",
  en: "The authenticity of a stored unit cannot be changed. Leave this cell empty.",
};
