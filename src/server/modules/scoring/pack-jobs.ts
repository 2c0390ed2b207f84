import type { JobHandler } from "../../platform/jobs/worker.ts";
import { forgetArchive } from "./service/archives/forget-archive.ts";
import { type PackDeps, packsForgotten, packsQueue, writeEvidencePack } from "./service/own-index/pack/write-pack.ts";

/** Writes ordered evidence packs, and lets them go a day later. */
export function packJobs(deps: PackDeps): Record<string, JobHandler> {
  return {
    [packsQueue]: (job, signal) => writeEvidencePack(deps, job, signal),
    [packsForgotten]: forgetArchive(deps),
  };
}
