import { z } from "zod";
import type { JobHandler } from "../../platform/jobs/worker.ts";
import type { AuditDeps } from "./deps.ts";
import { runVerification, verificationQueue } from "./service/verify-chain.ts";

const Payload = z.object({ verificationId: z.uuid() });

export function auditJobs(deps: AuditDeps): Record<string, JobHandler> {
  return { [verificationQueue]: (job) => runVerification(deps, Payload.parse(job.payload).verificationId) };
}
