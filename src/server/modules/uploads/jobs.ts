import type { JobHandler } from "../../platform/jobs/worker.ts";
import type { UploadDeps } from "./deps.ts";
import { sweepUploads } from "./service/sweep-uploads.ts";

export function uploadJobs(deps: UploadDeps): Record<string, JobHandler> {
  return {
    "uploads.sweep": async () => {
      await sweepUploads(deps);
      return undefined;
    },
  };
}
