import type { Db } from "../../db/database.ts";
import { type Tx, withTransaction } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { type Loop, startLoop } from "../loop.ts";
import { GiveUp } from "./give-up.ts";
import { type ClaimedJob, claimJobs, completeJob, extendLocks, returnJob } from "./job-repository.ts";

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

/** Claims what is due once and does it; returns how many jobs were done or failed. */
export async function runDueJobs(deps: WorkerDeps, options: WorkerOptions, signal: AbortSignal): Promise<number> {
  const lockMs = options.lockMs ?? 60_000;
  const worker = deps.ids.next();
  const lockedUntil = () => new Date(deps.clock.now().getTime() + lockMs);
  const jobs = await claimJobs(deps.db, {
    queues: Object.keys(options.handlers),
    worker,
    now: deps.clock.now(),
    lockedUntil: lockedUntil(),
    limit: options.concurrency ?? 4,
  });
  if (jobs.length === 0) return 0;
  const open = new Set(jobs.map((job) => job.id));
  const keeper = setInterval(() => {
    extendLocks(deps.db, worker, [...open], lockedUntil()).catch((error: Error) => deps.log(`jobs: ${error.message}`));
  }, lockMs / 3);
  try {
    await Promise.all(
      jobs.map(async (job) => {
        await runJob(deps, options, worker, job, signal);
        open.delete(job.id);
      }),
    );
  } finally {
    clearInterval(keeper);
  }
  return jobs.length;
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
    const last = job.attempts >= job.max_attempts || error instanceof GiveUp;
    const runAt = new Date(now.getTime() + retryDelay(job.attempts));
    await returnJob(deps.db, holder, last ? { error: text, failedAt: now } : { error: text, runAt });
  }
}

/** Works until stopped; stopping tells the handlers by their signal and waits for them. */
export function startWorker(deps: WorkerDeps, options: WorkerOptions): Loop {
  const abort = new AbortController();
  const loop = startLoop({
    name: "jobs",
    intervalMs: options.intervalMs ?? 1_000,
    log: deps.log,
    async work() {
      while (!abort.signal.aborted && (await runDueJobs(deps, options, abort.signal)) > 0);
    },
  });
  return {
    wake: loop.wake,
    async stop() {
      abort.abort();
      await loop.stop();
    },
  };
}
