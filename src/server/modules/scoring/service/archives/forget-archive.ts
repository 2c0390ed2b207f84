import { z } from "zod";
import type { Clock } from "../../../../platform/clock.ts";
import { removeFileReference } from "../../../../platform/files/file-repository.ts";
import type { JobHandler } from "../../../../platform/jobs/worker.ts";

const Forgotten = z.object({ fileId: z.uuid() });

/** Lets an archive go whose day is over. */
export function forgetArchive(deps: { readonly clock: Clock }): JobHandler {
  return async (job) => {
    const { fileId } = Forgotten.parse(job.payload);
    return async (tx) => {
      await removeFileReference(tx, fileId, deps.clock.now());
    };
  };
}
