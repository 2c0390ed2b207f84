import { addDays } from "../calendar/day.ts";
import type { ImportDefinition, ImportFault, ImportRow, PreviewRow, Words } from "../imports/definition.ts";
import { isRead } from "../imports/row-text.ts";
import { nameKey } from "../text/name-key.ts";
import { applyEdit, type UnitEdit } from "./edit-unit.ts";
import { describeChanges } from "./import/describe-changes.ts";
import { organisationFaults } from "./import/organisation-faults.ts";
import { ownFaults, ruleFaults } from "./import/own-faults.ts";
import { codeTwice, findRepeatedCodes } from "./import/repeated-codes.ts";
import { resolveParent, resolveUnit } from "./import/resolve-units.ts";
import { rowFault } from "./import/row-fault.ts";
import { type PlacedStatement, type RowEffect, Staging } from "./import/stage-rows.ts";
import { type UnitColumnKey, unitColumns } from "./import/unit-columns.ts";
import { byFirstDay, readStatement, type UnitStatement } from "./import/unit-statement.ts";
import { isBelieved } from "./in-force.ts";
import type { Authenticity, Unit, UnitId, UnitVersion } from "./model.ts";
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
    const { statements } = placed;
    const made = { statements, effects, after, told: faults };
    faults.push(...organisationFaults(validateUnitChange(believed, after), made));
    const names = new Map(after.map((version) => [version.unitId, version.nameVi]));
    const faulty = new Set(faults.map((fault) => `${fault.sheet} ${fault.row}`));
    const preview = rows.map((row): PreviewRow => {
      const effect = effects.get(row);
      const statement = placed.statements.find((one) => one.row === row);
      const isFaulty = row.unreadable.length > 0 || faulty.has(`${row.sheet} ${row.row}`);
      return {
        sheet: row.sheet,
        row: row.row,
        label: String(row.values["nameVi"] ?? row.values["officialCode"] ?? ""),
        outcome: isFaulty ? "faulty" : outcomeOf(effect ?? placed.waiting.get(row)),
        changes: statement === undefined || effect === undefined ? [] : describeChanges(statement, effect, names),
      };
    });
    return { rows: preview, faults, plan: { newUnits: placed.newUnits, edit } };
  },
};

interface Placed {
  readonly statements: readonly PlacedStatement[];
  readonly newUnits: readonly Unit[];
  /** Sound rows below a unit whose own row cannot be read: they are judged when that one is mended. */
  readonly waiting: ReadonlyMap<ImportRow, { readonly kind: "new" | "corrected" }>;
}

function placeStatements(
  rows: readonly ImportRow[],
  believed: readonly UnitVersion[],
  state: UnitImportState,
  nextId: () => string,
  faults: ImportFault[],
): Placed {
  const newUnits = new Map<UnitId, Unit>();
  const made = new Map<string, UnitId>();
  const known: (UnitStatement & { readonly unitId: UnitId })[] = [];
  const broken: UnitStatement[] = [];
  const firstOf = findRepeatedCodes(rows);
  for (const row of rows) {
    const statement = readStatement(row);
    const first = firstOf.get(row);
    if (first !== undefined) faults.push(rowFault(row, "officialCode", codeTwice(statement.officialCode ?? "", first)));
    const isBroken = row.unreadable.length > 0 || first !== undefined;
    const unit = isRead(row, ...identifying) ? resolveUnit(statement, believed, nextId) : undefined;
    if (unit?.ok === false) faults.push(rowFault(row, unit.column, unit.words));
    else if (unit?.ok) {
      // The same new unit written twice is one unit with two rows for one day, which is refused below.
      const key = newUnitKey(statement);
      const unitId = unit.isNew ? (made.get(key) ?? unit.unitId) : unit.unitId;
      const stored = state.authenticity[unitId];
      if (statement.authenticity !== null && stored !== undefined && stored !== statement.authenticity) {
        faults.push(rowFault(row, "authenticity", authenticityFixed));
      }
      if (!isBroken) {
        const authenticity = statement.authenticity ?? "official";
        if (unit.isNew) made.set(key, unitId);
        if (unit.isNew && !newUnits.has(unitId)) newUnits.set(unitId, { id: unitId, authenticity });
        known.push({ ...statement, unitId });
      }
    }
    if (isBroken) broken.push(statement);
    if (isBroken || unit?.ok === false) faults.push(...ruleFaults(statement));
    faults.push(...ownFaults(statement));
  }
  const namings = [...believed, ...known];
  const later = [...broken, ...known.filter(isReversed)].map(namingOf);
  const waiting = new Map<ImportRow, { readonly kind: "new" | "corrected" }>();
  const findParent = (statement: UnitStatement) => {
    const parent = resolveParent(statement, namings);
    if (parent.ok) return parent;
    if (resolveParent(statement, later).ok) return undefined;
    faults.push(rowFault(statement.row, parent.column, parent.words));
    return undefined;
  };
  for (const statement of broken) if (isRead(statement.row, ...parenting)) findParent(statement);
  const statements = known.flatMap((statement): PlacedStatement[] => {
    const parent = findParent(statement);
    if (parent !== undefined) return [{ ...statement, parentId: parent.parentId }];
    faults.push(...ruleFaults(statement));
    waiting.set(statement.row, { kind: newUnits.has(statement.unitId) ? "new" : "corrected" });
    return [];
  });
  return { statements, newUnits: [...newUnits.values()], waiting };
}

/** Cells by which a unit and its parent are found. */
const identifying = ["unitId", "officialCode", "nameVi", "kind", "validFrom"] as const;
const parenting = ["parentId", "parentCode", "parentName", "validFrom"] as const;

const isReversed = ({ validFrom, validTo }: UnitStatement) => validTo !== null && validTo <= validFrom;

/** What a row that cannot be read may name: on any day where its days are what is wrong. */
function namingOf(statement: UnitStatement, at: number) {
  const isDated = isRead(statement.row, "validFrom", "lastDay") && !isReversed(statement);
  return {
    unitId: statement.unitId ?? (`broken ${at}` as UnitId),
    officialCode: statement.officialCode,
    nameVi: statement.nameVi,
    validFrom: isDated ? statement.validFrom : "0001-01-01",
    validTo: isDated ? statement.validTo : null,
  };
}

function newUnitKey({ unitId, officialCode, nameVi, kind, validFrom, parentCode, parentName }: UnitStatement): string {
  return (
    unitId ?? [officialCode ?? nameKey(nameVi), kind, validFrom, parentCode ?? nameKey(parentName ?? "")].join("|")
  );
}

function outcomeOf(effect: Pick<RowEffect, "kind"> | undefined): PreviewRow["outcome"] {
  if (effect === undefined) return "faulty";
  if (effect.kind === "new") return "new";
  return effect.kind === "unchanged" ? "unchanged" : "changed";
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
const authenticityFixed: Words = {
  vi: "Không đổi được tính xác thực của đơn vị đã có. Để trống ô này.",
  en: "The authenticity of a stored unit cannot be changed. Leave this cell empty.",
};
