import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { makeIds } from "../ids.ts";
import { enqueueJob, type NewJob } from "./enqueue-job.ts";
import { listFailedJobs, reopenJob } from "./job-repository.ts";
import { removeDoneJobs } from "./remove-done-jobs.ts";
import { runSchedules } from "./scheduler.ts";
import { type JobHandler, retryDelay, runDueJobs, startWorker } from "./worker.ts";

let db: Db;
let clock: ReturnType<typeof fixedClock>;
let deps: Parameters<typeof runDueJobs>[0];

beforeEach(async () => {
  ({ db } = await createTestDatabase());
  clock = fixedClock("2026-05-04T00:00:00Z");
  deps = { db, clock, ids: makeIds(clock), log: () => undefined };
});

const enqueue = (job: Partial<NewJob> = {}) =>
  withTransaction({ db }, (tx) => enqueueJob(tx, deps, { queue: "mail", payload: { to: 1 }, ...job }));
const run = (mail: JobHandler) => runDueJobs(deps, { handlers: { mail } }, new AbortController().signal);
const openJobs = () => db.reader.selectFrom("job").select("id").where("done_at", "is", null).execute();

describe("jobs", () => {
  test("done ones are removed a week later; what is open stays", async () => {
    await enqueue();
    await run(async () => undefined);
    clock.advance(6 * 86_400_000);
    await enqueue();
    await enqueue({ runAt: new Date("2027-01-01T00:00:00Z") });
    await run(async () => undefined);
    const sweep = async () => {
      await enqueue({ queue: "jobs.removeDone", runAt: clock.now() });
      await runDueJobs(deps, { handlers: { "jobs.removeDone": removeDoneJobs(deps) } }, new AbortController().signal);
      return (await db.reader.selectFrom("job").select("id").where("queue", "=", "mail").execute()).length;
    };
    expect(await sweep()).toBe(3);
    clock.advance(2 * 86_400_000);
    expect(await sweep()).toBe(2);
    clock.advance(7 * 86_400_000);
    expect(await sweep()).toBe(1);
    expect(await openJobs()).toHaveLength(1);
  });

  test("are done after the commit, never for a transaction that was taken back", async () => {
    const lost = withTransaction({ db }, async (tx) => {
      await enqueueJob(tx, deps, { queue: "mail", payload: {} });
      throw new Error("no");
    });
    await expect(lost).rejects.toThrow("no");
    await enqueue({ payload: { list: [1, 2] } });
    const seen: unknown[] = [];
    expect(
      await run(async (job) => {
        seen.push(job.payload);
        return undefined;
      }),
    ).toBe(1);
    expect(await run(async () => undefined)).toBe(0);
    expect(seen).toEqual([{ list: [1, 2] }]);
  });

  test("wait for their time; an open one keeps a second of its key away", async () => {
    expect(await enqueue({ key: "k", runAt: new Date("2026-05-04T01:00:00Z") })).toBeDefined();
    expect(await enqueue({ key: "k" })).toBeUndefined();
    expect(await run(async () => undefined)).toBe(0);
    clock.advance(3_600_000);
    expect(await run(async () => undefined)).toBe(1);
    expect(await enqueue({ key: "k" })).toBeDefined();
  });

  test("are each taken by one of many workers", async () => {
    for (let i = 0; i < 40; i++) await enqueue({ payload: i });
    const seen: unknown[] = [];
    const drain = async () => {
      while (
        (await run(async (job) => {
          seen.push(job.payload);
          return undefined;
        })) > 0
      );
    };
    await Promise.all([drain(), drain(), drain()]);
    expect(seen.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  test("are tried again with growing pauses, given up after the last attempt, and can be opened again", async () => {
    const id = await enqueue({ maxAttempts: 2 });
    const fail: JobHandler = async () => {
      throw new Error("mail server away");
    };
    expect(await run(fail)).toBe(1);
    expect(await run(fail)).toBe(0);
    clock.advance(retryDelay(1));
    expect(await run(fail)).toBe(1);
    clock.advance(retryDelay(9));
    expect(await run(fail)).toBe(0);
    expect(await listFailedJobs(db.reader, 10)).toMatchObject([{ id, attempts: 2, last_error: "mail server away" }]);
    await withTransaction({ db }, (tx) => reopenJob(tx, id as string, clock.now()));
    expect(await run(async () => undefined)).toBe(1);
    expect([retryDelay(1), retryDelay(2), retryDelay(20)]).toEqual([5_000, 10_000, 3_600_000]);
  });

  test("of a killed process go to another one; what the first still writes is refused", async () => {
    await enqueue();
    const write = (name: string) => async (tx: Parameters<typeof enqueueJob>[0]) => {
      await tx.insertInto("job_schedule").values({ name, next_run_at: clock.now() }).execute();
    };
    const slow = Promise.withResolvers<void>();
    const first = run(async () => {
      await slow.promise;
      return write("first");
    });
    await expect
      .poll(async () => (await db.reader.selectFrom("job").select("locked_by").executeTakeFirst())?.locked_by)
      .toBeTruthy();
    expect(await run(async () => write("early"))).toBe(0);
    clock.advance(61_000);
    expect(await run(async () => write("second"))).toBe(1);
    slow.resolve();
    await first;
    expect(await db.reader.selectFrom("job_schedule").select("name").execute()).toEqual([{ name: "second" }]);
    expect(await openJobs()).toEqual([]);
  });

  test("a long one holds up no other; told to stop it is put back as if it had not been begun", async () => {
    const id = await enqueue({ queue: "long" });
    const [begun, shorts] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let left = 6;
    const worker = startWorker(deps, {
      handlers: {
        long: (_job, signal) => {
          begun.resolve();
          return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
        },
        mail: async () => {
          left -= 1;
          if (left === 0) shorts.resolve();
          return undefined;
        },
      },
      concurrency: 2,
      intervalMs: 20,
    });
    await begun.promise;
    for (let i = 0; i < 6; i++) await enqueue();
    await shorts.promise;
    await worker.stop();
    const open = await db.reader
      .selectFrom("job")
      .select(["id", "attempts", "locked_by"])
      .where("done_at", "is", null)
      .execute();
    expect(open).toEqual([{ id, attempts: 0, locked_by: null }]);
    expect(await runDueJobs(deps, { handlers: { long: async () => undefined } }, new AbortController().signal)).toBe(1);
  });

  test("a running worker does them and stops in order", async () => {
    const done = Promise.withResolvers<void>();
    const worker = startWorker(deps, {
      handlers: {
        mail: async () => {
          done.resolve();
          return undefined;
        },
      },
      intervalMs: 20,
    });
    await enqueue();
    await done.promise;
    await worker.stop();
    expect(await openJobs()).toEqual([]);
  });
});

describe("schedules", () => {
  test("make one job a time, however many processes and however many times were missed", async () => {
    const hourly = {
      name: "hourly",
      nextAfter: (instant: Date) => new Date(Math.floor(instant.getTime() / 3_600_000 + 1) * 3_600_000),
      job: { queue: "mail", payload: null },
    };
    expect(await runSchedules(deps, [hourly])).toEqual([]);
    clock.advance(5 * 3_600_000);
    const runs = await Promise.all([1, 2, 3].map(() => runSchedules(deps, [hourly])));
    expect(runs.flat()).toEqual(["hourly"]);
    expect(await openJobs()).toHaveLength(1);
    clock.advance(3_600_000);
    // The job before is still open: its key keeps a second one away.
    expect(await runSchedules(deps, [hourly])).toEqual(["hourly"]);
    expect(await openJobs()).toHaveLength(1);
  });
});
