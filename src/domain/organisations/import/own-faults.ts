import type { ImportFault, Words } from "../../imports/definition.ts";
import { isRead } from "../../imports/row-text.ts";
import type { UnitId, UnitVersion } from "../model.ts";
import type { UnitFault } from "../unit-faults.ts";
import { validateUnits } from "../validate-units.ts";
import { faultColumns, wordsOf } from "./organisation-faults.ts";
import { rowFault } from "./row-fault.ts";
import type { UnitColumnKey } from "./unit-columns.ts";
import type { UnitStatement } from "./unit-statement.ts";

/** What a row contradicts itself in, as far as its cells could be read. */
export function ownFaults(statement: UnitStatement): ImportFault[] {
  const { row, validFrom, validTo } = statement;
  const found: ImportFault[] = [];
  if (isRead(row, "validFrom", "lastDay") && validTo !== null && validTo <= validFrom)
    found.push(rowFault(row, "lastDay", endsBeforeItBegins));
  const isDated = Boolean(row.values["documentDate"]);
  if (isRead(row, "documentNumber") && isDated && !row.values["documentNumber"]) {
    found.push(rowFault(row, "documentNumber", documentWithoutNumber));
  }
  return found;
}

/** Cells that a rule for one unit alone looks at; it holds only where all of them could be read. */
const cellsOf: Readonly<Partial<Record<UnitFault["reason"], readonly UnitColumnKey[]>>> = {
  kindNotInEra: ["kind", "areaType", "validFrom", "lastDay"],
  areaTypeMissing: ["kind", "areaType"],
  areaTypeNotAllowed: ["kind", "areaType", "validFrom", "lastDay"],
  parentRequired: ["kind", "parentCode", "parentName", "parentId"],
};

/**
 * The rules for one unit alone, for a row that cannot be placed (a cell could not be read, its unit or its parent is
 * not found), so that it is not looked at among the others.
 */
export function ruleFaults(statement: UnitStatement): ImportFault[] {
  const { row, parentCode, parentName, ...said } = statement;
  // Whether the parent it names is there is another question.
  const parentId = (said.parentId ?? parentCode ?? parentName) as UnitId | null;
  const own = { id: "", unitId: "" as UnitId, parentId, recordedAt: "", recordedUntil: null };
  const version: UnitVersion = { ...said, ...own };
  return validateUnits([version]).flatMap((fault) => {
    const cells = cellsOf[fault.reason];
    if (cells === undefined || !isRead(row, ...cells)) return [];
    return [rowFault(row, faultColumns[fault.reason], wordsOf(fault))];
  });
}

const endsBeforeItBegins: Words = {
  vi: "Ngày cuối trước ngày đầu. Sửa một trong hai ngày.",
  en: "The last day comes before the first. Correct one of them.",
};
const documentWithoutNumber: Words = {
  vi: "Có ngày văn bản mà thiếu số văn bản. Điền số.",
  en: "The document has a date but no number. Give the number.",
};
