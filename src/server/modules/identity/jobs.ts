import type { Schedule } from "../../platform/jobs/scheduler.ts";
import type { JobHandler } from "../../platform/jobs/worker.ts";
import type { IdentityDeps } from "./deps.ts";
import { sweepIdentity } from "./service/sweep.ts";

const hour = 3_600_000;

/** Every hour what is over is removed. */
export const identitySchedules: readonly Schedule[] = [
  {
    name: "identity.sweep",
    nextAfter: (instant) => new Date((Math.floor(instant.getTime() / hour) + 1) * hour),
    job: { queue: "identity.sweep", payload: {} },
  },
];

export function identityJobs(deps: IdentityDeps): Record<string, JobHandler> {
  return { "identity.sweep": async () => (tx) => sweepIdentity(tx, deps) };
}
