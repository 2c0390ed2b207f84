import { z } from "zod";
import { removeFileReference } from "../../platform/files/file-repository.ts";
import type { JobHandler } from "../../platform/jobs/worker.ts";
import {
  type LetterDeps,
  lettersForgotten,
  lettersQueue,
  writeResultLetters,
} from "./service/losses/write-result-letters.ts";

const Forgotten = z.object({ fileId: z.uuid() });

/** Writes ordered letters, and lets their archives go a day later. */
export function letterJobs(deps: LetterDeps): Record<string, JobHandler> {
  return {
    [lettersQueue]: (job, signal) => writeResultLetters(deps, job, signal),
    [lettersForgotten]: async (job) => {
      const { fileId } = Forgotten.parse(job.payload);
      return async (tx) => {
        await removeFileReference(tx, fileId, deps.clock.now());
      };
    },
  };
}
