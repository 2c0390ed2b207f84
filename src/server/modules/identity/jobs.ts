import { z } from "zod";
import type { JobHandler } from "../../platform/jobs/worker.ts";
import type { IdentityDeps } from "./deps.ts";
import { homeMoveQueue, moveHomesNow } from "./service/people-holder.ts";
import { sweepIdentity } from "./service/sweep.ts";

const HomeMove = z.object({ fromUnitId: z.uuid(), toUnitId: z.uuid() });

export function identityJobs(deps: IdentityDeps): Record<string, JobHandler> {
  return {
    "identity.sweep": async () => (tx) => sweepIdentity(tx, deps),
    [homeMoveQueue]: async (job) => {
      const move = HomeMove.parse(job.payload);
      return (tx) => moveHomesNow(tx, move);
    },
  };
}
