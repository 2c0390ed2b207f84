import type { Db, Reader } from "../../db/database.ts";
import { guardedTables } from "../../db/guarded-tables.ts";
import { withTransaction } from "../../db/transaction.ts";
import type { CheckProgress } from "./check-progress.ts";
import { listStrayRows, listUnanswered, listVersionsOf, listWatchedTables } from "./row-versions.query.ts";
import { allowLongStatements } from "./verify-repository.ts";
import { cannotCheck } from "./what-failed.ts";

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

/** Has a part of the check its own view of the data; it fails alone. */
type Look = (work: (db: Reader) => Promise<RowFinding[]>) => Promise<RowFinding[]>;

/**
 * Compares every row of the guarded tables with the record of rows, and that record with the acts: what was altered, added
 * or removed past the program is named by table and key, and a table that cannot be compared by its name. Rows from before
 * migration 0029 are as they were when it ran. Each statement sees rows and record at one instant. `onProgress` is told the
 * tables compared so far.
 */
export async function checkRows(deps: { readonly db: Db }, onProgress: CheckProgress = () => {}): Promise<RowsCheck> {
  return checkEach(
    (work) =>
      withTransaction(deps, async (tx) => {
        await allowLongStatements(tx);
        return work(tx);
      }),
    onProgress,
  );
}

/** The same on a connection that has its own view of the data. */
export async function checkRowsWithin(db: Reader): Promise<RowsCheck> {
  return checkEach(
    (work) => work(db),
    () => {},
  );
}

async function checkEach(look: Look, onProgress: CheckProgress): Promise<RowsCheck> {
  const findings: RowFinding[] = [];
  const add = async (about: RowFinding, work: (db: Reader) => Promise<RowFinding[]>) => {
    try {
      findings.push(...(await look(work)));
    } catch (error) {
      const { vi, en } = cannotCheck(error);
      findings.push({ vi: `${about.vi}: ${vi}`, en: `${about.en}: ${en}` });
    }
  };
  await add({ vi: "Dấu của các dòng", en: "The record of rows" }, checkChanges);
  await add({ vi: "Việc ghi dấu các dòng", en: "Keeping the record of rows" }, checkTriggers);
  const tables = Object.entries(guardedTables);
  for (const [at, [table, { vi, en }]] of tables.entries()) {
    await add({ vi: `${vi} (${table})`, en: `${en} (${table})` }, (db) => checkTable(db, table));
    await onProgress(at + 1);
  }
  return { tables: tables.length, findings };
}

/** Names the guarded tables whose triggers do not work. */
async function checkTriggers(db: Reader): Promise<RowFinding[]> {
  const watched = new Set(await listWatchedTables(db));
  return Object.keys(guardedTables)
    .filter((table) => !watched.has(table))
    .map((table) => ({
      vi: `Bảng ${table}: việc ghi dấu các dòng (trigger) đã bị tắt hoặc xóa`,
      en: `Table ${table}: the triggers that keep the record of its rows are off or gone`,
    }));
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
