import { Readable } from "node:stream";
import type { StreamedFile } from "../../../../../contract/operation.ts";
import type { ArchiveState } from "../../../../../contract/scoring/archive-order.ts";
import type { JsonValue } from "../../../../db/column-types.ts";
import type { Reader } from "../../../../db/database.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { systemActor } from "../../../../platform/audit/action.ts";
import { recordAction } from "../../../../platform/audit/record-action.ts";
import { type FileUse, listFilesOf, removeFileReference } from "../../../../platform/files/file-repository.ts";
import { attachFile, type FileDeps, openFile, type ReceivedFile } from "../../../../platform/files/files.ts";
import { enqueueJob } from "../../../../platform/jobs/enqueue-job.ts";
import { findUndoneJob } from "../../../../platform/jobs/followed-job-repository.ts";

/** How long an archive can be fetched. */
const keptMs = 24 * 3_600_000;

/** The record that archives of a kind hang on. */
export interface ArchiveOwner {
  readonly type: string;
  readonly id: string;
}

interface FollowedOrder {
  readonly queue: string;
  readonly key: string;
  readonly owner: ArchiveOwner;
  /** What the archive may be called, in each language. */
  readonly names: readonly string[];
  /** How far an order is, from its job. */
  readonly progress: (payload: JsonValue) => { readonly done: number; readonly of: number };
}

/** How far the archive is that this person ordered. */
export async function readArchiveState(
  db: Reader,
  context: RequestContext,
  { queue, key, owner, names, progress }: FollowedOrder,
): Promise<ArchiveState> {
  const job = await findUndoneJob(db, queue, key);
  const nothing = { done: 0, of: 0, fileId: null, readyAt: null };
  if (job !== undefined && job.failed_at === null) {
    const { done, of } = progress(job.payload);
    return { ...nothing, state: "writing", done, of };
  }
  const file = (await listOwnArchives(db, context, owner)).findLast(({ name }) => names.includes(name));
  if (job !== undefined && (file === undefined || file.created_at < job.created_at))
    return { ...nothing, state: "failed" };
  if (file === undefined) return { ...nothing, state: "none" };
  return { ...nothing, state: "ready", fileId: file.id, readyAt: file.created_at.toISOString() };
}

async function listOwnArchives(db: Reader, context: RequestContext, owner: ArchiveOwner): Promise<FileUse[]> {
  const { accountId } = getActor(context);
  return (await listFilesOf(db, owner)).filter((file) => file.created_by === accountId);
}

/** An archive that this person ordered, as it is sent out; undefined where it is another's or gone. */
export async function openOwnArchive(
  deps: FileDeps & { readonly db: { readonly reader: Reader } },
  context: RequestContext,
  owner: ArchiveOwner,
  fileId: string,
): Promise<StreamedFile | undefined> {
  const db = deps.db.reader;
  const own = (await listOwnArchives(db, context, owner)).find((file) => file.id === fileId);
  const opened = own && (await openFile(db, deps, own.id));
  return (
    opened && {
      fileName: opened.file.name,
      mediaType: opened.file.media_type,
      stream: Readable.toWeb(opened.content) as ReadableStream<Uint8Array>,
      headers: { "content-length": String(opened.file.size) },
    }
  );
}

interface KeptArchive {
  readonly owner: ArchiveOwner;
  readonly fileName: string;
  readonly accountId: string;
  /** The queue whose job takes the archive away when its time is over; what it is told beside the file. */
  readonly forgotten: { readonly queue: string; readonly payload?: Readonly<Record<string, JsonValue>> };
}

/** Gives a written archive to the person who ordered it, for a day, in the place of an older one of that name. */
export async function keepArchive(
  tx: Tx,
  deps: FileDeps,
  received: ReceivedFile,
  { owner, fileName, accountId, forgotten }: KeptArchive,
): Promise<void> {
  const now = deps.clock.now();
  for (const older of await listFilesOf(tx, owner)) {
    if (older.created_by === accountId && older.name === fileName) await removeFileReference(tx, older.id, now);
  }
  const attachment = { ownerType: owner.type, ownerId: owner.id, name: fileName, createdBy: accountId };
  const fileId = await attachFile(tx, deps, received, { ...attachment, retainUntil: null });
  const payload = { ...forgotten.payload, fileId };
  const runAt = new Date(now.getTime() + keptMs);
  await enqueueJob(tx, deps, { queue: forgotten.queue, key: fileId, payload, runAt });
  const act = { kind: "system", verb: "scoring.keepArchive", subjectType: null, subjectIds: [] } as const;
  await recordAction(tx, deps, { ...act, actor: systemActor, requestId: null, detail: { fileName } });
}
