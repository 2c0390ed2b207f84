import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import type { JsonValue } from "../../db/column-types.ts";
import type { Tx } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { insertJob } from "./job-repository.ts";

/** Work to be done after the commit. */
export interface NewJob {
  readonly queue: string;
  readonly payload: JsonValue;
  /** While a job of the queue with this key is open, no second one is made. */
  readonly key?: string;
  /** Not before this instant; default at once. */
  readonly runAt?: Date;
  /** Default 10; with the pauses between them that is about five hours. */
  readonly maxAttempts?: number;
}

/**
 * Adds work in the transaction that makes it necessary (outbox): it is done if and only if that transaction commits.
 * Returns its identifier, or undefined when an open job has its key.
 */
export async function enqueueJob(tx: Tx, deps: { clock: Clock; ids: Ids }, job: NewJob): Promise<string | undefined> {
  const now = deps.clock.now();
  const id = deps.ids.next();
  const written = await insertJob(tx, {
    id,
    queue: job.queue,
    key: job.key ?? null,
    payload: canonicalJson(job.payload),
    created_at: now,
    run_at: job.runAt ?? now,
    max_attempts: job.maxAttempts ?? 10,
  });
  return written ? id : undefined;
}
