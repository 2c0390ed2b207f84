import { fillWords, type ImportRow, type Words } from "../../imports/definition.ts";
import { isRead } from "../../imports/row-text.ts";
import { readStatement, type UnitStatement } from "./unit-statement.ts";

/** Rows that give a code which an earlier row gives from the same day, each with the first of these. */
export function findRepeatedCodes(rows: readonly ImportRow[]): ReadonlyMap<ImportRow, ImportRow> {
  const seen = new Map<string, UnitStatement>();
  const repeated = new Map<ImportRow, ImportRow>();
  for (const row of rows) {
    const statement = readStatement(row);
    if (statement.officialCode === null || !isRead(row, "officialCode", "validFrom", "unitId")) continue;
    const key = `${statement.officialCode} ${statement.validFrom}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, statement);
    // Units that the system tells apart may have had one code all along: that is judged among the stored ones.
    else if (first.unitId === statement.unitId || first.unitId === null || statement.unitId === null)
      repeated.set(row, first.row);
  }
  return repeated;
}

/** Says of a row that another one has its code. */
export function codeTwice(code: string, other: ImportRow): Words {
  return fillWords(codeInRow, { code, row: other.row });
}

const codeInRow: Words = {
  vi: "Mã {code} đã có ở dòng {row}. Sửa mã hoặc xóa một dòng.",
  en: "The code {code} stands in row {row} already. Correct the code or delete one of the rows.",
};
