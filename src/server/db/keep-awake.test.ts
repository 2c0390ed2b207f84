import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import type { Db } from "./database.ts";
import { keepAwake } from "./keep-awake.ts";
import { type Tx, withTransaction } from "./transaction.ts";

let db: Db;

beforeAll(async () => {
  ({ db } = await createTestDatabase());
});

/** A transaction that the database ends after a fifth of a second without a statement. */
const inShortTransaction = <T>(work: (tx: Tx) => Promise<T>) =>
  withTransaction({ db }, async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = 200`.execute(tx);
    const done = await work(tx);
    await sql`select 1`.execute(tx);
    return done;
  });

it("keeps a transaction that waits for long work outside the database", async () => {
  await expect(inShortTransaction(() => setTimeout(600, "sealed"))).rejects.toThrow();
  expect(await inShortTransaction((tx) => keepAwake(tx, setTimeout(600, "sealed"), 20))).toBe("sealed");
});

it("says what the work says, and leaves the transaction to its end", async () => {
  const refused = withTransaction({ db }, (tx) =>
    keepAwake(
      tx,
      setTimeout(50).then(() => Promise.reject(new Error("does not verify"))),
      5,
    ),
  );
  await expect(refused).rejects.toThrow("does not verify");
});
