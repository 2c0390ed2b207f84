import type { ImportFault, ImportRow, Words } from "../../imports/definition.ts";
import { type UnitColumnKey, unitColumns } from "./unit-columns.ts";

/** A fault at one cell of a row, or at the row as a whole. */
export function rowFault(row: ImportRow, key: UnitColumnKey | null, words: Words): ImportFault {
  const column = unitColumns.find((one) => one.key === key)?.title.vi ?? null;
  return { sheet: row.sheet, row: row.row, column, words };
}
