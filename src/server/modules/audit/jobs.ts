import { z } from "zod";
import type { JobHandler } from "../../platform/jobs/worker.ts";
import type { AuditDeps } from "./deps.ts";
import { runVerification, verificationQueue } from "./service/verify-chain.ts";

const Payload = z.object({ verificationId: z.uuid() });

export function auditJobs(deps: AuditDeps): Record<string, JobHandler> {
  return {
    [verificationQueue]: (job, signal) => {
      const { verificationId } = Payload.parse(job.payload);
      return runVerification(deps, verificationId, { signal, isLast: job.attempts >= job.max_attempts });
    },
  };
}
