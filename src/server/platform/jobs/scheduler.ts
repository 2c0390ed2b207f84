import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { type Loop, startLoop } from "../loop.ts";
import { enqueueJob, type NewJob } from "./enqueue-job.ts";
import { listDueTimes, storeDueTime, tryLockSchedules } from "./schedule-repository.ts";

/** Work that comes again and again. */
export interface Schedule {
  readonly name: string;
  /** The first time after an instant. */
  readonly nextAfter: (instant: Date) => Date;
  readonly job: Omit<NewJob, "key" | "runAt">;
}

/**
 * Makes a job of each schedule that is due, once however many processes ask, and once however many times were missed
 * while nothing ran. A new schedule waits for its first time.
 */
export async function runSchedules(
  deps: { db: Db; clock: Clock; ids: Ids },
  schedules: readonly Schedule[],
): Promise<string[]> {
  return withTransaction(deps, async (tx) => {
    if (!(await tryLockSchedules(tx))) return [];
    const now = deps.clock.now();
    const dueTimes = await listDueTimes(tx);
    const started: string[] = [];
    for (const { name, nextAfter, job } of schedules) {
      const due = dueTimes.get(name);
      if (due !== undefined && due > now) continue;
      if (due !== undefined) {
        await enqueueJob(tx, deps, { ...job, key: `schedule ${name}` });
        started.push(name);
      }
      await storeDueTime(tx, { name, nextRunAt: nextAfter(now), lastRunAt: due === undefined ? undefined : now });
    }
    return started;
  });
}

/** Looks every few seconds until stopped. */
export function startScheduler(
  deps: { db: Db; clock: Clock; ids: Ids; log: (message: string) => void },
  schedules: readonly Schedule[],
): Loop {
  return startLoop({
    name: "schedules",
    intervalMs: 5_000,
    log: deps.log,
    work: async () => void (await runSchedules(deps, schedules)),
  });
}
