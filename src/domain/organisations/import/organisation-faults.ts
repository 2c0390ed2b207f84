import { isDay } from "../../calendar/day.ts";
import type { ImportFault, ImportRow, Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { printDay } from "../../text/dates.ts";
import type { UnitVersion } from "../model.ts";
import { type UnitFault, unitFaultTexts } from "../unit-faults.ts";
import { rowFault } from "./row-fault.ts";
import type { PlacedStatement } from "./stage-rows.ts";
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

/**
 * Faults of the organisation as the file would make it, named at the rows that bring them: once a cell, and once a row
 * and reason where other units suffer by the row. What `told` says of a cell already is not said again.
 */
export function organisationFaults(
  faults: readonly UnitFault[],
  statements: readonly PlacedStatement[],
  after: readonly UnitVersion[],
  told: readonly ImportFault[],
): ImportFault[] {
  const known = new Set(told.map(placeOf));
  const own: ImportFault[] = [];
  const others = new Map<string, { readonly row: ImportRow; readonly faults: UnitFault[] }>();
  const homeless: ImportFault[] = [];
  for (const fault of [...faults].sort((a, b) => weight(a) - weight(b))) {
    const cause = findCause(fault, statements, after);
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
    const found = rowFault(cause.row, faultColumns[fault.reason], wordsOf(fault));
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

/** The row of the unit itself, else the row of its parent. */
function findCause(
  fault: UnitFault,
  statements: readonly PlacedStatement[],
  after: readonly UnitVersion[],
): { readonly row: ImportRow; readonly isOwn: boolean } | undefined {
  const own = statements.filter((one) => one.unitId === fault.unitId).sort(byFirstDay);
  const concerned = after.find((version) => version.unitId === fault.unitId);
  const parentId = "parentId" in fault ? fault.parentId : concerned?.parentId;
  const cause =
    own.filter((one) => one.validFrom <= fault.day).at(-1) ??
    own[0] ??
    statements.find((one) => one.unitId === parentId) ??
    statements[0];
  return cause && { row: cause.row, isOwn: own.length > 0 };
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
