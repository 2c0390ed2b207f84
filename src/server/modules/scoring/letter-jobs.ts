import type { JobHandler } from "../../platform/jobs/worker.ts";
import { forgetArchive } from "./service/archives/forget-archive.ts";
import {
  type LetterDeps,
  lettersForgotten,
  lettersQueue,
  writeResultLetters,
} from "./service/losses/write-result-letters.ts";

/** Writes ordered letters, and lets their archives go a day later. */
export function letterJobs(deps: LetterDeps): Record<string, JobHandler> {
  return {
    [lettersQueue]: (job, signal) => writeResultLetters(deps, job, signal),
    [lettersForgotten]: forgetArchive(deps),
  };
}
