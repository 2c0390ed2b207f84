import { z } from "zod";
import { systemActor } from "../../../../platform/audit/action.ts";
import { recordAction } from "../../../../platform/audit/record-action.ts";
import type { Clock } from "../../../../platform/clock.ts";
import { removeFileReference } from "../../../../platform/files/file-repository.ts";
import type { Ids } from "../../../../platform/ids.ts";
import type { JobHandler } from "../../../../platform/jobs/worker.ts";

const Forgotten = z.object({ fileId: z.uuid() });

/** Lets an archive go whose day is over. */
export function forgetArchive(deps: { readonly clock: Clock; readonly ids: Ids }): JobHandler {
  return async (job) => {
    const { fileId } = Forgotten.parse(job.payload);
    return async (tx) => {
      if (!(await removeFileReference(tx, fileId, deps.clock.now()))) return;
      const act = { kind: "system", verb: "scoring.forgetArchive", subjectType: null, subjectIds: [] } as const;
      await recordAction(tx, deps, { ...act, actor: systemActor, requestId: null });
    };
  };
}
