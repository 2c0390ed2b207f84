import { sql } from "kysely";
import { forgottenAfterMs } from "./database.ts";
import type { Tx } from "./transaction.ts";

/**
 * Waits inside a transaction for long work outside the database, and asks the database for nothing now and then, so that
 * it does not take the transaction for a forgotten one and end it.
 * @example const forms = await keepAwake(tx, sealBeside(content, signer));
 */
export async function keepAwake<T>(tx: Tx, work: Promise<T>, everyMs = forgottenAfterMs / 4): Promise<T> {
  let asked: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // Where the connection is gone, the next statement of the transaction says so.
    asked = sql`select 1`.execute(tx).catch(() => undefined);
  }, everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    await asked;
  }
}
