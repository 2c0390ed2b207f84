import type { Db } from "./db/database.ts";
import { auditJobs } from "./modules/audit/jobs.ts";
import type { IdentityDeps } from "./modules/identity/deps.ts";
import { identityJobs } from "./modules/identity/jobs.ts";
import { scoringJobs } from "./modules/scoring/jobs.ts";
import { letterJobs } from "./modules/scoring/letter-jobs.ts";
import { packJobs } from "./modules/scoring/pack-jobs.ts";
import type { UploadDeps } from "./modules/uploads/deps.ts";
import { uploadJobs } from "./modules/uploads/jobs.ts";
import { startSealer } from "./platform/audit/sealer.ts";
import type { Clock } from "./platform/clock.ts";
import type { FileStore } from "./platform/files/file-store.ts";
import { removeUnneededFiles } from "./platform/files/remove-unneeded-files.ts";
import type { Ids } from "./platform/ids.ts";
import { removeDoneJobs } from "./platform/jobs/remove-done-jobs.ts";
import { type Schedule, startScheduler } from "./platform/jobs/scheduler.ts";
import { type JobHandler, startWorker } from "./platform/jobs/worker.ts";
import type { Channels } from "./platform/messages/channels.ts";
import { messageJobs } from "./platform/messages/message-jobs.ts";

export interface BackgroundDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileStore;
  readonly identity: IdentityDeps;
  readonly uploading: UploadDeps;
  readonly channels: Omit<Channels, "close">;
  readonly log: (message: string) => void;
}

const hour = 3_600_000;

/** On the full hour after the instant: several processes agree on it without talking. */
const nextHour = (instant: Date) => new Date((Math.floor(instant.getTime() / hour) + 1) * hour);

const schedules: readonly Schedule[] = [
  { name: "people sweep", nextAfter: nextHour, job: { queue: "identity.sweep", payload: {} } },
  { name: "unneeded files", nextAfter: nextHour, job: { queue: "files.removeUnneeded", payload: {} } },
  { name: "old uploads", nextAfter: nextHour, job: { queue: "uploads.sweep", payload: {} } },
  { name: "done jobs", nextAfter: nextHour, job: { queue: "jobs.removeDone", payload: {} } },
  { name: "reminders", nextAfter: nextHour, job: { queue: "scoring.remind", payload: {} } },
  { name: "old notices", nextAfter: nextHour, job: { queue: "notices.removeOld", payload: {} } },
];

/**
 * What runs beside the requests in every server process: the sealer of the audit chain, the schedules, the jobs. Any
 * number of processes may run it; each piece of work is done by one of them.
 */
export function startBackground(deps: BackgroundDeps): { stop(): Promise<void> } {
  const handlers: Record<string, JobHandler> = {
    "files.removeUnneeded": async () => {
      await removeUnneededFiles(deps);
      return undefined;
    },
    "jobs.removeDone": removeDoneJobs(deps),
    ...identityJobs(deps.identity),
    ...auditJobs(deps),
    ...uploadJobs(deps.uploading),
    ...messageJobs(deps),
    ...scoringJobs(deps),
    ...letterJobs(deps.uploading),
    ...packJobs(deps.uploading),
  };
  const loops = [startSealer(deps), startScheduler(deps, schedules), startWorker(deps, { handlers })];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
