import { flushCompileCache } from "node:module";
import { openDatabase } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { startDatabase } from "../db/start-database.ts";
import { type Tx, withTransaction } from "../db/transaction.ts";
import { systemActor } from "../platform/audit/action.ts";
import { recordAction } from "../platform/audit/record-action.ts";
import { startSealer } from "../platform/audit/sealer.ts";
import { systemClock } from "../platform/clock.ts";
import { makeIds } from "../platform/ids.ts";
import { enqueueJob } from "../platform/jobs/enqueue-job.ts";
import { startWorker } from "../platform/jobs/worker.ts";

/**
 * A server process without HTTP, to be killed by tests: writes without pause through the real transactions, seals and
 * works on jobs. Prints `ack ACTION JOB` after each commit and `ready` when it has come up; leaves in order when its
 * standard input ends.
 */
// Killed before its end, at which what was compiled would be kept for the next one.
flushCompileCache();
const home = process.argv[2] as string;
const log = (message: string) => process.stderr.write(`${message}\n`);
const clock = systemClock;
const ids = makeIds(clock);
const running = await startDatabase({ home, schema: "congtam", log });
await migrate({ target: running.target, clock });
const db = openDatabase({ target: running.target, log });
const deps = { db, clock, ids, log };

const record = (tx: Tx, verb: string, subjectId: string) =>
  recordAction(tx, deps, {
    kind: "system",
    verb,
    subjectType: "job",
    subjectIds: [subjectId],
    actor: systemActor,
    requestId: null,
    personal: { name: "Nguyễn Văn A" },
  });

const sealer = startSealer(deps);
const worker = startWorker(deps, {
  // A job whose worker was killed is taken up again soon.
  lockMs: 2_000,
  intervalMs: 50,
  handlers: {
    effect: async (job) => async (tx) => {
      await record(tx, "test.effect", job.id);
    },
  },
});

let stopping = false;
const write = async () => {
  while (!stopping) {
    try {
      const [action, job] = await withTransaction({ db }, async (tx) => {
        const jobId = (await enqueueJob(tx, deps, { queue: "effect", payload: null })) as string;
        return [await record(tx, "test.write", jobId), jobId];
      });
      process.stdout.write(`ack ${action} ${job}\n`);
    } catch {
      // The database is away; whether the last write arrived is not known, and nobody was told that it did.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};
const writers = [write(), write(), write()];
process.stdout.write("ready\n");

process.stdin.on("end", async () => {
  stopping = true;
  await Promise.all(writers);
  await worker.stop();
  await sealer.stop();
  await db.close();
  await running.stop();
  process.exit(0);
});
process.stdin.resume();
