import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import type { Db } from "./database.ts";
import { type Tx, withTransaction } from "./transaction.ts";

let db: Db;

beforeAll(async () => {
  ({ db } = await createTestDatabase());
});

beforeEach(async () => {
  await withTransaction({ db }, (tx) => tx.deleteFrom("job_schedule").execute());
});

const insert = (tx: Tx, name: string) =>
  tx
    .insertInto("job_schedule")
    .values({ name, next_run_at: new Date(0) })
    .execute();

const names = async () =>
  (await db.reader.selectFrom("job_schedule").select("name").orderBy("name").execute()).map((row) => row.name);

describe("withTransaction", () => {
  test("commits what the work wrote and returns its result", async () => {
    const result = await withTransaction({ db }, async (tx) => {
      await insert(tx, "a");
      return 7;
    });
    expect(result).toBe(7);
    expect(await names()).toEqual(["a"]);
  });

  test("takes everything back when the work throws", async () => {
    const work = withTransaction({ db }, async (tx) => {
      await insert(tx, "a");
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await names()).toEqual([]);
  });

  test("never reports success after a failure that the work passed over", async () => {
    const work = withTransaction({ db }, async (tx) => {
      await insert(tx, "a");
      await insert(tx, "a").catch(() => undefined);
      return "fine";
    });
    await expect(work).rejects.toThrow("passed over");
    expect(await names()).toEqual([]);
  });

  test("throws when a query was not awaited, and writes nothing, now or later", async () => {
    let later: Promise<unknown>[] = [];
    const work = withTransaction({ db }, async (tx) => {
      later = ["a", "b", "c"].map((name) => insert(tx, name));
    });
    await expect(work).rejects.toThrow("not awaited");
    await Promise.allSettled(later);
    expect(await names()).toEqual([]);
  });

  test("refuses a handle that outlived its transaction", async () => {
    const kept = await withTransaction({ db }, async (tx) => ({ tx }));
    await expect((async () => insert(kept.tx, "late"))()).rejects.toThrow("is over");
    await expect((async () => sql`SELECT 1`.execute(kept.tx))()).rejects.toThrow("is over");
  });

  test("refuses a transaction inside a transaction, allows one after it", async () => {
    const nested = withTransaction({ db }, () => withTransaction({ db }, (tx) => insert(tx, "inner")));
    await expect(nested).rejects.toThrow("inside a transaction");
    let after: Promise<unknown> = Promise.resolve();
    await withTransaction({ db }, async () => {
      after = new Promise((resolve) => setTimeout(resolve, 50)).then(() =>
        withTransaction({ db }, (tx) => insert(tx, "after")),
      );
    });
    await after;
    expect(await names()).toEqual(["after"]);
  });

  test("runs again after a serialization failure only when asked to", async () => {
    const collide = async (attempts: number) => {
      let runs = 0;
      const countThenWrite = (name: string, between: () => Promise<unknown>) => async (tx: Tx) => {
        runs += 1;
        await sql`SELECT count(*) FROM job_schedule`.execute(tx);
        await between();
        await insert(tx, name);
      };
      const serializable = { isolation: "serializable", attempts } as const;
      const counted = Promise.withResolvers<void>();
      const beside = Promise.withResolvers<void>();
      const pause = () => {
        counted.resolve();
        return beside.promise;
      };
      const first = withTransaction({ db }, countThenWrite(`a${attempts}`, pause), serializable);
      await counted.promise;
      const second = withTransaction(
        { db },
        countThenWrite(`b${attempts}`, async () => {}),
        serializable,
      );
      await second.finally(() => beside.resolve());
      await first;
      return runs;
    };
    await expect(collide(1)).rejects.toMatchObject({ code: "40001" });
    expect(await collide(2)).toBe(3);
  });
});
