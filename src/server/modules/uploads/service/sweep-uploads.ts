import { withTransaction } from "../../../db/transaction.ts";
import type { UploadDeps } from "../deps.ts";
import { deleteOldUploads, listKnownUploads } from "../repository.ts";

/** A file that is not whole, or that no record took, is kept this long after its last piece. */
const keptMilliseconds = 24 * 3_600_000;

/** Removes what nobody finished or used for a day, and bytes whose row is gone. */
export async function sweepUploads(deps: Pick<UploadDeps, "db" | "clock" | "uploads">): Promise<string[]> {
  const before = new Date(deps.clock.now().getTime() - keptMilliseconds);
  const removed = await withTransaction(deps, (tx) => deleteOldUploads(tx, before));
  for (const id of removed) await deps.uploads.remove(id);
  // The store knows the machine's time alone.
  const lying = await deps.uploads.list(new Date(Date.now() - keptMilliseconds));
  const known = await listKnownUploads(deps.db.reader, lying);
  for (const id of lying) if (!known.has(id)) await deps.uploads.remove(id);
  return removed;
}
