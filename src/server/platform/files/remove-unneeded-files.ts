import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import { systemActor } from "../audit/action.ts";
import { recordAction } from "../audit/record-action.ts";
import { type Clock, dayInVietnam } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { claimUnknown, deleteIfUnneeded, isStored, listUnneeded, releaseClaim } from "./file-repository.ts";
import type { FileStore } from "./file-store.ts";

type Deps = { readonly db: Db; readonly clock: Clock; readonly ids: Ids; readonly files: FileStore };

/** An upload and the act that attaches it are never further apart than this. */
const graceMilliseconds = 24 * 3_600_000;

/**
 * Removes contents that no record uses, whose retention is over, and which were not touched for a day; also contents
 * that were received and never attached. Returns their names. Work for a daily schedule.
 */
export async function removeUnneededFiles(deps: Deps): Promise<string[]> {
  const now = deps.clock.now();
  const today = dayInVietnam(now);
  const before = new Date(now.getTime() - graceMilliseconds);
  const removed: string[] = [];
  for (const sha256 of await listUnneeded(deps.db.reader, today, before)) {
    const gone = await withTransaction(deps, async (tx) => {
      if (!(await deleteIfUnneeded(tx, sha256, today))) return false;
      // Before the commit: whoever attaches the same content waits for this row and then sees that the bytes are gone.
      await deps.files.delete(sha256);
      const act = { kind: "system", verb: "files.removeUnneeded", subjectType: null, subjectIds: [] } as const;
      await recordAction(tx, deps, { ...act, actor: systemActor, requestId: null, detail: { fileSha256: sha256 } });
      return true;
    });
    if (gone) removed.push(sha256);
  }
  // The store knows the machine's time alone.
  const writtenBefore = new Date(Date.now() - graceMilliseconds);
  for await (const sha256 of deps.files.list(writtenBefore)) {
    if (await isStored(deps.db.reader, sha256)) continue;
    if (await removeUnknown(deps, sha256, writtenBefore)) removed.push(sha256);
  }
  return removed;
}

/**
 * Removes a content that no record ever took. A list may be old by the time a name of it is reached: the content may
 * have been put and taken since. Who takes it while this runs waits, and then sees that the bytes are gone.
 */
async function removeUnknown(deps: Omit<Deps, "ids">, sha256: string, writtenBefore: Date): Promise<boolean> {
  return withTransaction(deps, async (tx) => {
    if (!(await claimUnknown(tx, sha256, deps.clock.now()))) return false;
    const writtenAt = await deps.files.writtenAt(sha256);
    const isOld = writtenAt !== undefined && writtenAt < writtenBefore;
    if (isOld) await deps.files.delete(sha256);
    await releaseClaim(tx, sha256);
    return isOld;
  });
}
