import type { StreamedFile } from "../../../../../../contract/operation.ts";
import type { ArchiveState } from "../../../../../../contract/scoring/archive-order.ts";
import { ownIndexPolicy } from "../../../../../../domain/scoring/own-index/policy.ts";
import { fileSlug } from "../../../../../../domain/text/file-slug.ts";
import type { Reader } from "../../../../../db/database.ts";
import { withTransaction } from "../../../../../db/transaction.ts";
import { AppError } from "../../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../../http/request-context.ts";
import { mostArchiveBytes } from "../../../../../platform/archives/write-archive.ts";
import { recordAct } from "../../../../../platform/audit/record-act.ts";
import { enqueueJob } from "../../../../../platform/jobs/enqueue-job.ts";
import { cancelJob, findUndoneJob } from "../../../../../platform/jobs/followed-job-repository.ts";
import { namePeople } from "../../../entry-names.query.ts";
import { openOwnArchive, readArchiveState } from "../../archives/archive-order.ts";
import { roundNotFound } from "../../open-round.ts";
import { roundFileName } from "../../round-file-name.ts";
import { type OpenOwnIndex, openOwnIndex } from "../open-own-index.ts";
import { recordOwnAct } from "../record-own-act.ts";
import { loadPack, type PackScope } from "./load-pack.ts";
import { PackContents, type PackDeps, PackOrder, packsForgotten, packsOwner, packsQueue } from "./write-pack.ts";

/** Room for the index and what the form of the archive needs beside the documents. */
const mostDocumentBytes = mostArchiveBytes - 100_000_000;

/** How far the pack is that this person ordered; for whoever may have it. */
export async function findEvidencePack(deps: PackDeps, context: RequestContext, at: PackScope): Promise<ArchiveState> {
  const open = await openForPack(deps.db.reader, context, at);
  return stateOf(deps, context, open, at);
}

/** Orders it; whichever process has time writes it. An order that is open stays the only one. */
export async function makeEvidencePack(deps: PackDeps, context: RequestContext, at: PackScope): Promise<ArchiveState> {
  const db = deps.db.reader;
  const open = await openForPack(db, context, at);
  const pack = await loadPack(db, at);
  if (pack === undefined) throw new AppError("scoring.own_not_running");
  if (pack.files.reduce((sum, { size }) => sum + size, 0) > mostDocumentBytes)
    throw new AppError("scoring.own_pack_too_large", { values: { most: Math.floor(mostDocumentBytes / 1e9) } });
  const { accountId } = getActor(context);
  const { language } = context;
  const fileName = (await fileNames(db, open, at))[language];
  const payload: PackOrder = { ...at, accountId, fileName, language, done: 0, of: pack.files.length };
  await withTransaction(deps, async (tx) => {
    const job = { queue: packsQueue, key: keyOf(context, at), payload, maxAttempts: 3 };
    if ((await enqueueJob(tx, deps, job)) === undefined) return;
    const act = { ability: "scoring.read", inUnit: at.unitId, detail: { files: pack.files.length } } as const;
    await recordOwnAct(tx, deps, context, open.round, { verb: "scoring.makeEvidencePack", ...act });
  });
  return stateOf(deps, context, open, at);
}

/** Stops it. What is ready stays. */
export async function cancelEvidencePack(
  deps: PackDeps,
  context: RequestContext,
  at: PackScope,
): Promise<ArchiveState> {
  const open = await openForPack(deps.db.reader, context, at);
  await withTransaction(deps, async (tx) => {
    if (!(await cancelJob(tx, packsQueue, keyOf(context, at), context.now))) return;
    const act = { ability: "scoring.read", inUnit: at.unitId } as const;
    await recordOwnAct(tx, deps, context, open.round, { verb: "scoring.cancelEvidencePack", ...act });
  });
  return stateOf(deps, context, open, at);
}

/**
 * The pack that this person ordered, as long as everything in it may still be seen. Who takes restricted documents along
 * is recorded before they are sent.
 */
export async function getEvidencePack(
  deps: PackDeps,
  context: RequestContext,
  { roundId, fileId }: { readonly roundId: string; readonly fileId: string },
): Promise<StreamedFile> {
  const db = deps.db.reader;
  const open = await openOwnIndex(db, context, roundId);
  const kept = await findUndoneJob(db, packsForgotten, fileId);
  if (kept === undefined) throw roundNotFound(context);
  const { components, documents } = PackContents.parse(kept.payload);
  const actor = getActor(context);
  const inside = { ...open.place, isPublished: false };
  if (!components.every((code) => ownIndexPolicy.canSeeComponent(actor, inside, open.leadOf.get(code))))
    throw roundNotFound(context);
  const archive = await openOwnArchive(deps, context, { type: packsOwner, id: roundId }, fileId);
  if (archive === undefined) throw roundNotFound(context);
  if (documents.length > 0) {
    await withTransaction(deps, async (tx) => {
      await recordAct(tx, deps, context, {
        kind: "read",
        verb: "scoring.getEvidencePack",
        subjectType: "evidenceDocument",
        subjectIds: documents,
        ability: "scoring.read",
        inUnit: null,
        detail: { title: open.round.titleVi, documents: documents.length },
      });
    }).catch(async (error) => {
      await archive.stream.cancel();
      throw error;
    });
  }
  return archive;
}

/** @throws AppError record.not_found for whoever may not have the pack. */
async function openForPack(db: Reader, context: RequestContext, { roundId, unitId }: PackScope): Promise<OpenOwnIndex> {
  const open = await openOwnIndex(db, context, roundId);
  if (!ownIndexPolicy.canPack(getActor(context), open.place, unitId)) throw roundNotFound(context);
  return open;
}

async function stateOf(
  deps: PackDeps,
  context: RequestContext,
  open: OpenOwnIndex,
  at: PackScope,
): Promise<ArchiveState> {
  const db = deps.db.reader;
  return readArchiveState(db, context, {
    queue: packsQueue,
    key: keyOf(context, at),
    owner: { type: packsOwner, id: at.roundId },
    names: Object.values(await fileNames(db, open, at)),
    progress: (payload) => PackOrder.parse(payload),
  });
}

const keyOf = (context: RequestContext, { roundId, unitId }: PackScope) =>
  `${getActor(context).accountId} ${roundId} ${unitId ?? "all"}`;

/** What the archive is called in each language; agencies of one name are told apart by number. */
async function fileNames(
  db: Reader,
  { round, leads }: OpenOwnIndex,
  { unitId }: PackScope,
): Promise<{ vi: string; en: string }> {
  const ids = [...new Set(leads.map(({ leadUnitId }) => leadUnitId))].sort();
  const { units } = await namePeople(db, { accountIds: [], unitIds: ids });
  const slugOf = (id: string) => fileSlug(units.get(id)?.nameVi ?? id);
  const same = unitId === null ? [] : ids.filter((id) => slugOf(id) === slugOf(unitId));
  const number = same.indexOf(unitId ?? "") + 1;
  const whose = unitId === null ? "" : `-${slugOf(unitId)}${number > 1 ? `-${number}` : ""}`;
  const of = (words: string) => `${roundFileName(`${words}-${round.year}${whose}`, round)}.zip`;
  return { vi: of("tai-lieu-kiem-chung"), en: of("evidence-pack") };
}
