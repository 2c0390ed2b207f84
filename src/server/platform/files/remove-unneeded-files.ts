import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import { type Clock, dayInVietnam } from "../clock.ts";
import { deleteIfUnneeded, isStored, listUnneeded } from "./file-repository.ts";
import type { FileStore } from "./file-store.ts";

/** An upload and the act that attaches it are never further apart than this. */
const graceMilliseconds = 24 * 3_600_000;

/**
 * Removes contents that no record uses, whose retention is over, and which were not touched for a day; also contents
 * that were received and never attached. Returns their names. Work for a daily schedule.
 */
export async function removeUnneededFiles(deps: { db: Db; clock: Clock; files: FileStore }): Promise<string[]> {
  const now = deps.clock.now();
  const today = dayInVietnam(now);
  const before = new Date(now.getTime() - graceMilliseconds);
  const removed: string[] = [];
  for (const sha256 of await listUnneeded(deps.db.reader, today, before)) {
    const gone = await withTransaction(deps, async (tx) => {
      if (!(await deleteIfUnneeded(tx, sha256, today))) return false;
      // Before the commit: whoever attaches the same content waits for this row and then sees that the bytes are gone.
      await deps.files.delete(sha256);
      return true;
    });
    if (gone) removed.push(sha256);
  }
  // The store knows the machine's time alone.
  for await (const sha256 of deps.files.list(new Date(Date.now() - graceMilliseconds))) {
    if (await isStored(deps.db.reader, sha256)) continue;
    await deps.files.delete(sha256);
    removed.push(sha256);
  }
  return removed;
}
