import type { Db } from "../../db/database.ts";
import { type Tx, withTransaction } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { type Loop, startLoop } from "../loop.ts";
import { GiveUp } from "./give-up.ts";
import { type ClaimedJob, claimJobs, completeJob, extendLocks, releaseJob, returnJob } from "./job-repository.ts";

/**
 * Does one job. It may run again when its process is killed, so effects outside the database must bear that. What it
 * writes to the database belongs into the function it returns: that runs in the transaction that marks the job as
 * done, and so happens exactly once. A job that can never succeed throws `GiveUp`.
 */
export type JobHandler = (job: ClaimedJob, signal: AbortSignal) => Promise<((tx: Tx) => Promise<void>) | undefined>;

export interface WorkerDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: (message: string) => void;
}

export interface WorkerOptions {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Jobs at the same time in this process. */
  readonly concurrency?: number;
  readonly intervalMs?: number;
  /** How long a killed process keeps its jobs from the others. */
  readonly lockMs?: number;
}

/** Pause before the next attempt: 5 s, doubling up to one hour. */
export function retryDelay(attempts: number): number {
  return Math.min(5_000 * 2 ** (attempts - 1), 3_600_000);
}

/** Claims what is due once, as far as there are slots, and does it; returns how many jobs were done or failed. */
export async function runDueJobs(deps: WorkerDeps, options: WorkerOptions, signal: AbortSignal): Promise<number> {
  const pool = openPool(deps, options, signal);
  const count = await pool.fill();
  await pool.end();
  return count;
}

/** The jobs under way in this process: never more than it has slots. */
interface JobPool {
  /** Claims due jobs for the free slots and begins them; returns how many. One long job holds up no other. */
  fill(): Promise<number>;
  /** Waits for those under way. */
  end(): Promise<void>;
}

/** `onFree` is told when a job has ended. */
function openPool(deps: WorkerDeps, options: WorkerOptions, signal: AbortSignal, onFree = () => {}): JobPool {
  const [lockMs, slots] = [options.lockMs ?? 60_000, options.concurrency ?? 4];
  const worker = deps.ids.next();
  const lockedUntil = () => new Date(deps.clock.now().getTime() + lockMs);
  const running = new Map<ClaimedJob, Promise<void>>();
  const complain = (error: Error) => deps.log(`jobs: ${error.message}`);
  let keeper: NodeJS.Timeout | undefined;
  const keepHold = () => {
    keeper ??= setInterval(() => {
      const ids = [...running.keys()].map((job) => job.id);
      extendLocks(deps.db, worker, ids, lockedUntil()).catch(complain);
    }, lockMs / 3);
  };
  const free = (job: ClaimedJob) => {
    running.delete(job);
    if (running.size === 0) {
      clearInterval(keeper);
      keeper = undefined;
    }
    onFree();
  };
  return {
    async fill() {
      const limit = slots - running.size;
      if (limit <= 0) return 0;
      const [queues, now] = [Object.keys(options.handlers), deps.clock.now()];
      const jobs = await claimJobs(deps.db, { queues, worker, now, lockedUntil: lockedUntil(), limit });
      for (const job of jobs) {
        const done = runJob(deps, options, worker, job, signal).catch(complain);
        running.set(
          job,
          done.then(() => free(job)),
        );
        keepHold();
      }
      return jobs.length;
    },
    async end() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

async function runJob(
  deps: WorkerDeps,
  options: WorkerOptions,
  worker: string,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<void> {
  const holder = { id: job.id, worker, attempts: job.attempts };
  try {
    // Its process was killed in the last attempt: very likely by the job itself.
    if (job.attempts > job.max_attempts) throw new Error("the process ended during the last attempt");
    const handler = options.handlers[job.queue] as JobHandler;
    const write = await handler(job, signal);
    await withTransaction(deps, async (tx) => {
      if (!(await completeJob(tx, holder, deps.clock.now()))) throw new Error("the job went to another worker");
      await write?.(tx);
    });
  } catch (error) {
    const text = (error as Error).message.slice(0, 2_000);
    deps.log(`job ${job.id} (${job.queue}), attempt ${job.attempts}: ${text}`);
    const now = deps.clock.now();
    // Stopped with its process: whoever has time takes it up again, and the try does not count.
    if (signal.aborted && !(error instanceof GiveUp)) {
      await releaseJob(deps.db, holder);
      return;
    }
    const last = job.attempts >= job.max_attempts || error instanceof GiveUp;
    const runAt = new Date(now.getTime() + retryDelay(job.attempts));
    await returnJob(deps.db, holder, last ? { error: text, failedAt: now } : { error: text, runAt });
  }
}

/** Works until stopped; stopping tells the handlers by their signal and waits for them. */
export function startWorker(deps: WorkerDeps, options: WorkerOptions): Loop {
  const abort = new AbortController();
  const pool = openPool(deps, options, abort.signal, () => loop.wake());
  const loop = startLoop({
    name: "jobs",
    intervalMs: options.intervalMs ?? 1_000,
    log: deps.log,
    async work() {
      while (!abort.signal.aborted && (await pool.fill()) > 0);
    },
  });
  return {
    wake: loop.wake,
    async stop() {
      abort.abort();
      await loop.stop();
      await pool.end();
    },
  };
}
