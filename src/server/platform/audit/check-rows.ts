import type { Db, Reader } from "../../db/database.ts";
import { guardedTables } from "../../db/guarded-tables.ts";
import { withTransaction } from "../../db/transaction.ts";
import { listStrayRows, listUnanswered, listVersionsOf, listWatchedTables } from "./row-versions.query.ts";
import { allowLongStatements } from "./verify-repository.ts";

/** A finding in both languages. */
export interface RowFinding {
  readonly vi: string;
  readonly en: string;
}

export interface RowsCheck {
  /** Tables whose every row is as its act wrote it, or is named. */
  readonly tables: number;
  readonly findings: readonly RowFinding[];
}

/** Rows named of one change and of one table. */
const named = 100;

/**
 * Compares every row of the guarded tables with the record of rows, and that record with the acts, in one snapshot: what
 * was altered, added or removed past the program is named by table and key. Rows from before migration 0029 are as they
 * were when it ran. `onProgress` is told the tables compared so far.
 */
export async function checkRows(
  deps: { readonly db: Db },
  onProgress: (tables: number) => void = () => {},
): Promise<RowsCheck> {
  return withTransaction(
    deps,
    async (tx) => {
      await allowLongStatements(tx);
      return checkRowsWithin(tx, onProgress);
    },
    { isolation: "repeatable read" },
  );
}

/** The same on a connection that has its own view of the data. */
export async function checkRowsWithin(db: Reader, onProgress: (tables: number) => void = () => {}): Promise<RowsCheck> {
  const findings = await checkChanges(db);
  const watched = new Set(await listWatchedTables(db));
  const tables = Object.entries(guardedTables);
  for (const [at, [table]] of tables.entries()) {
    if (!watched.has(table))
      findings.push({
        vi: `Bảng ${table}: việc ghi dấu các dòng (trigger) đã bị tắt hoặc xóa`,
        en: `Table ${table}: the triggers that keep the record of its rows are off or gone`,
      });
    findings.push(...(await checkTable(db, table)));
    onProgress(at + 1);
  }
  return { tables: tables.length, findings };
}

/** Compares the rows of one guarded table with the record of rows. */
export async function checkTable(db: Reader, table: string): Promise<RowFinding[]> {
  const { vi, en, leftOut = [] } = guardedTables[table] ?? { vi: table, en: table };
  const strays = await listStrayRows(db, { table, leftOut, limit: named });
  return strays.map(({ key, fault }) => ({
    vi: `${vi} (${table} ${key}): ${faults[fault].vi}`,
    en: `${en} (${table} ${key}): ${faults[fault].en}`,
  }));
}

const faults = {
  altered: { vi: "đã bị sửa ngoài chương trình", en: "was altered past the program" },
  added: { vi: "được thêm ngoài chương trình", en: "was added past the program" },
  removed: { vi: "đã bị xóa ngoài chương trình", en: "was removed past the program" },
} as const;

/** Compares the record of rows with the acts that answer for it. */
export async function checkChanges(db: Reader): Promise<RowFinding[]> {
  const findings: RowFinding[] = [];
  for (const { change, actionId, fault } of await listUnanswered(db)) {
    if (fault === "rows_gone") {
      findings.push({
        vi: `Dấu của các dòng mà thao tác ${actionId} đã ghi không còn`,
        en: `The record of the rows that the act ${actionId} wrote is gone`,
      });
      continue;
    }
    if (fault === "other_rows")
      findings.push({
        vi: `Dấu của các dòng mà thao tác ${actionId} đã ghi đã bị sửa`,
        en: `The record of the rows that the act ${actionId} wrote was altered`,
      });
    else
      for (const { table, key, isRemoved } of await listVersionsOf(db, change, named)) {
        const { vi, en } = guardedTables[table] ?? { vi: table, en: table };
        findings.push({
          vi: `${vi} (${table} ${key}): ${isRemoved ? "bị xóa" : "được ghi"} mà không có thao tác nào`,
          en: `${en} (${table} ${key}): was ${isRemoved ? "removed" : "written"} without an act`,
        });
      }
  }
  return findings;
}
