import { expect, it } from "vitest";
import { connectOwner } from "../../../db/target.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { clearGuard, lockGuard, saveGuard } from "./guards.ts";

const digest = Buffer.alloc(32, 7);
const now = new Date("2026-11-26T02:00:00Z");

it("who waits for a login whose wrong attempts are forgotten at that moment begins at none", async () => {
  const database = await createTestDatabase();
  await withTransaction(database, (tx) => lockGuard(tx, digest, now));
  const failed = { failedCount: 3, lastFailedAt: now.getTime(), lockedUntil: null };
  await withTransaction(database, (tx) => saveGuard(tx, digest, failed));
  const locked = Promise.withResolvers<void>();
  const forget = Promise.withResolvers<void>();
  const first = withTransaction(database, async (tx) => {
    expect(await lockGuard(tx, digest, now)).toEqual(failed);
    locked.resolve();
    await forget.promise;
    await clearGuard(tx, digest);
  });
  await locked.promise;
  const second = withTransaction(database, (tx) => lockGuard(tx, digest, now));
  await isWaited(database);
  forget.resolve();
  await first;
  expect(await second).toEqual({ failedCount: 0, lastFailedAt: now.getTime(), lockedUntil: null });
});

/** Until one connection to the database waits for another. */
async function isWaited({ target }: TestDatabase): Promise<void> {
  const looker = await connectOwner(target);
  const waiting = `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE NOT granted AND datname = current_database()`;
  await expect.poll(async () => (await looker.query(waiting)).rows, { timeout: 20_000 }).toHaveLength(1);
  await looker.end();
}
