import type { Clock } from "../clock.ts";
import { deleteDoneJobs } from "./job-repository.ts";
import type { JobHandler } from "./worker.ts";

/** Done jobs stay this long, for those who look after a failure; jobs that were given up stay until somebody decides. */
const keptMs = 7 * 86_400_000;

/** The job that removes jobs done a week ago; what they did stands in the record of acts. */
export function removeDoneJobs({ clock }: { readonly clock: Clock }): JobHandler {
  return async () => (tx) => deleteDoneJobs(tx, new Date(clock.now().getTime() - keptMs));
}
