import { isDay } from "../../calendar/day.ts";
import type { ImportFault, ImportRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { printDay } from "../../text/dates.ts";
import type { UnitId, UnitVersion } from "../model.ts";
import { type UnitFault, unitFaultTexts } from "../unit-faults.ts";
import { changedAbove, comesFromAbove, misplacedColumn, misplacedWords } from "./misplaced.ts";
import { codeTwice } from "./repeated-codes.ts";
import { rowFault } from "./row-fault.ts";
import type { PlacedStatement, RowEffect } from "./stage-rows.ts";
import type { UnitColumnKey } from "./unit-columns.ts";
import { byFirstDay } from "./unit-statement.ts";

/** At which cell a fault is told. */
export const faultColumns: Readonly<Record<UnitFault["reason"], UnitColumnKey>> = {
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

/** What stands in one cell is wrong for one reason: that of these which says most. */
const weight = ({ reason }: UnitFault) => (reason === "cycle" ? 0 : 1);

/** The organisation as the file would make it, and how it comes to that. */
interface Made {
  readonly statements: readonly PlacedStatement[];
  readonly effects: ReadonlyMap<ImportRow, RowEffect>;
  readonly after: readonly UnitVersion[];
  /** Faults of rows that are known already. */
  readonly told: readonly ImportFault[];
}

/**
 * Faults of the organisation as the file would make it, named at the rows that bring them: once a cell, and once a row
 * and reason where other units suffer by the row. What `told` says of a cell already is not said again, nor what
 * follows from a fault of the row of the unit above.
 */
export function organisationFaults(faults: readonly UnitFault[], made: Made): ImportFault[] {
  const { statements, after, told } = made;
  const known = new Set(told.map(placeOf));
  const own: ImportFault[] = [];
  const others = new Map<string, { readonly row: ImportRow; readonly faults: UnitFault[] }>();
  const homeless: ImportFault[] = [];
  for (const fault of [...faults].sort((a, b) => weight(a) - weight(b))) {
    const cause = findCause(fault, made);
    if (comesFromAbove(fault, cause?.parentId, { faults, statements })) continue;
    if (cause === undefined) {
      homeless.push({ sheet: "", row: 0, column: null, words: wordsOf(fault) });
      continue;
    }
    if (!cause.isOwn) {
      const key = `${placeOf(rowFault(cause.row, null, wordsOf(fault)))} ${fault.reason}`;
      const group = others.get(key) ?? { row: cause.row, faults: [] };
      others.set(key, group);
      group.faults.push(fault);
      continue;
    }
    const found = ownFault(fault, cause, made);
    if (!known.has(placeOf(found))) own.push(found);
    known.add(placeOf(found));
  }
  const names = new Map(after.map((version) => [version.unitId, version.nameVi]));
  const suffered = [...others.values()].map(({ row, faults: same }) =>
    rowFault(
      row,
      null,
      nameSufferers(same, (fault) => names.get(fault.unitId) ?? ""),
    ),
  );
  return [...homeless, ...own, ...suffered];
}

const placeOf = ({ sheet, row, column }: ImportFault) => `${sheet} ${row} ${column ?? ""}`;

interface Cause {
  readonly statement: PlacedStatement;
  readonly row: ImportRow;
  readonly isOwn: boolean;
  /** Of the unit that has the fault. */
  readonly parentId: UnitId | null | undefined;
}

/** The row of the unit itself, else the row of its parent; also that where it alone changes what was sound. */
function findCause(fault: UnitFault, { statements, effects, after }: Made): Cause | undefined {
  const own = statements.filter((one) => one.unitId === fault.unitId).sort(byFirstDay);
  const concerned = after.find((version) => version.unitId === fault.unitId);
  const parentId = "parentId" in fault ? fault.parentId : concerned?.parentId;
  const itself = own.filter((one) => one.validFrom <= fault.day).at(-1) ?? own[0];
  const above =
    itself !== undefined && fault.reason === "parentKindNotAllowed"
      ? changedAbove(itself, statements, (one) => beforeOf(effects, one))
      : undefined;
  const statement = above ?? itself ?? statements.find((one) => one.unitId === parentId) ?? statements[0];
  return (
    statement && {
      statement,
      row: statement.row,
      isOwn: statement === itself,
      parentId: itself === undefined ? parentId : itself.parentId,
    }
  );
}

function beforeOf(effects: Made["effects"], { row }: PlacedStatement): UnitVersion | undefined {
  const effect = effects.get(row);
  return effect !== undefined && "before" in effect ? effect.before : undefined;
}

function ownFault(fault: UnitFault, { statement, row }: Cause, { statements, effects }: Made): ImportFault {
  if (fault.reason === "parentKindNotAllowed") {
    const column = misplacedColumn(statement, beforeOf(effects, statement));
    return rowFault(row, column, misplacedWords(fault, column));
  }
  const other = fault.reason === "codeTaken" ? statements.find((one) => one.unitId === fault.byUnitId) : undefined;
  const words = other === undefined ? wordsOf(fault) : codeTwice(statement.officialCode ?? "", other.row);
  return rowFault(row, faultColumns[fault.reason], words);
}

/** What is wrong, in words; a row whose day could not be read has none. */
export function wordsOf(fault: UnitFault): Words {
  const code = "code" in fault ? fault.code : "";
  const day = isDay(fault.day) ? printDay(fault.day) : "";
  return fillWords(unitFaultTexts[fault.reason], { day, code });
}

function nameSufferers(faults: readonly UnitFault[], nameOf: (fault: UnitFault) => string): Words {
  const [first] = faults;
  if (first === undefined) return { vi: "", en: "" };
  const words = wordsOf(first);
  const more = new Set(faults.map(({ unitId }) => unitId)).size - 1;
  const [vi, en] = more > 0 ? [` và ${more} đơn vị khác`, ` and ${more} other units`] : ["", ""];
  return { vi: `${nameOf(first)}${vi}: ${words.vi}`, en: `${nameOf(first)}${en}: ${words.en}` };
}
