import { AsyncLocalStorage } from "node:async_hooks";
import { type IsolationLevel, type KyselyPlugin, sql, type Transaction } from "kysely";
import { translateViolation } from "./constraint-errors.ts";
import type { Db, Reader } from "./database.ts";
import { findRowChange } from "./row-changes.ts";
import type { Tables } from "./tables.gen.ts";
import { runEndings } from "./transaction-endings.ts";
import { isWriting } from "./writing-query.ts";

declare const transactionBrand: unique symbol;

/** The handle of one open transaction; repositories that write take it as their first argument. */
export type Tx = Reader &
  Pick<Transaction<Tables>, "insertInto" | "updateTable" | "deleteFrom" | "mergeInto"> & {
    readonly [transactionBrand]: true;
  };

export type TransactionOptions = {
  isolation?: Extract<IsolationLevel, "repeatable read" | "serializable"> | undefined;
  /**
   * How often the work may run when the database asks for another try (deadlock, serialization). More than 1 only
   * where the work touches nothing but the transaction: it runs again from its beginning.
   */
  attempts?: number | undefined;
};

/** The transaction that the current asynchronous call chain is inside of. */
const running = new AsyncLocalStorage<{ db: Db; open: boolean }>();

/**
 * Runs `work` in one transaction and commits when it returns. What cannot go wrong silently:
 * - an error that `work` swallowed after the database had aborted the transaction makes the commit fail, loudly;
 * - a handle used after the end of its transaction throws, as does work that was not awaited;
 * - a transaction inside a transaction of the same database throws (it would wait for its own locks);
 * - rows that acts answer for (`guarded-tables.ts`), written without an act, make the commit fail.
 * A violated constraint of `constraintErrors` comes out as its `AppError`.
 *
 * @example await withTransaction({ db }, async (tx) => { await insertUnit(tx, unit); await recordAction(tx, …); })
 */
export async function withTransaction<T>(
  deps: { db: Db },
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const outer = running.getStore();
  if (outer?.open && outer.db === deps.db) {
    throw new Error("withTransaction was called inside a transaction: pass its tx on.");
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(deps.db, work, options);
    } catch (error) {
      if (attempt >= (options.attempts ?? 1) || !isRetryable(error)) throw translateViolation(error);
    }
  }
}

async function runOnce<T>(db: Db, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
  let builder = db.writer.transaction();
  if (options.isolation !== undefined) builder = builder.setIsolationLevel(options.isolation);
  return builder.execute(async (transaction) => {
    const guard = new UseGuard();
    const scope = { db, open: true };
    const finish = () => {
      scope.open = false;
      return guard.close(transaction);
    };
    let result: T;
    try {
      const tx = transaction.withPlugin(guard) as unknown as Tx;
      result = await running.run(scope, async () => {
        const done = await work(tx);
        if (guard.isQuiet && !(await runEndings(tx)) && guard.hasWritten) await assertNothingUnsaid(tx);
        return done;
      });
    } catch (error) {
      await finish();
      throw error;
    }
    if (await finish()) return result;
    throw new Error("A query of the transaction was not awaited, or its failure was passed over; nothing was written.");
  });
}

/** Every change is recorded as an act in its transaction, or it does not happen. */
async function assertNothingUnsaid(tx: Tx): Promise<void> {
  const written = await findRowChange(tx);
  if (written === undefined) return;
  throw new Error(`Rows were written without an act that answers for them (${written.tables.join(", ")}).`);
}

/** Sees every query of the handle, so that none is sent outside the life of the transaction. */
class UseGuard implements KyselyPlugin {
  #open = true;
  hasWritten = false;
  readonly #unanswered = new Set<unknown>();

  /** Every query so far was answered. */
  get isQuiet(): boolean {
    return this.#unanswered.size === 0;
  }

  transformQuery: KyselyPlugin["transformQuery"] = ({ node, queryId }) => {
    if (!this.#open) throw new Error("The transaction is over; its handle must not be used any more.");
    this.#unanswered.add(queryId);
    this.hasWritten ||= isWriting(node);
    return node;
  };

  transformResult: KyselyPlugin["transformResult"] = async ({ result, queryId }) => {
    this.#unanswered.delete(queryId);
    return result;
  };

  /**
   * Lets no more queries in and waits for those under way: one sent later would run outside the transaction. True
   * when every query was answered.
   */
  async close(transaction: Transaction<Tables>): Promise<boolean> {
    this.#open = false;
    if (this.#unanswered.size === 0) return true;
    // Queries of one transaction run one after another, so this one ends after all of them.
    await sql`SELECT 1`.execute(transaction).catch(() => undefined);
    return false;
  }
}

function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === "40001" || code === "40P01";
}
