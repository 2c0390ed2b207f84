import { createHash } from "node:crypto";
import { z } from "zod";
import { zipMediaType } from "../../../../../../contract/scoring/reminder-letters.ts";
import type { Tx } from "../../../../../db/transaction.ts";
import { mostArchiveBytes, type PackedFile, writeArchive } from "../../../../../platform/archives/write-archive.ts";
import { writeDocument } from "../../../../../platform/documents/write-document.ts";
import { FileContentMissing } from "../../../../../platform/files/file-store.ts";
import { type FileDeps, receiveFile } from "../../../../../platform/files/files.ts";
import { noteOnJob } from "../../../../../platform/jobs/followed-job-repository.ts";
import { GiveUp } from "../../../../../platform/jobs/give-up.ts";
import type { ClaimedJob } from "../../../../../platform/jobs/job-repository.ts";
import type { ScoringDeps } from "../../../deps.ts";
import { composeEvidenceIndex } from "../../../documents/evidence-index.ts";
import { keepArchive } from "../../archives/archive-order.ts";
import { frameOf } from "../../losses/document-frame.ts";
import { type EvidencePack, loadPack } from "./load-pack.ts";
import { packPages, packPath, packState, packTitle, writePackIndex } from "./pack-index.ts";
import type { PackFile } from "./plan-pack.ts";

export type PackDeps = ScoringDeps & FileDeps;

/** An order of a pack: of what, for whom, and how far it is. */
export const PackOrder = z.object({
  roundId: z.uuid(),
  unitId: z.uuid().nullable(),
  accountId: z.uuid(),
  fileName: z.string(),
  language: z.enum(["vi", "en"]),
  done: z.int(),
  of: z.int(),
});
export type PackOrder = z.infer<typeof PackOrder>;

export const packsQueue = "scoring.writeEvidencePack";
export const packsForgotten = "scoring.forgetEvidencePack";
/** The record that owns a pack is its round. */
export const packsOwner = "own_evidence_pack";

/** What a pack holds, kept as long as the pack itself: who fetches it must still be let see all of it. */
export const PackContents = z.object({
  components: z.array(z.string()),
  /** Documents whose reading is recorded. */
  documents: z.array(z.uuid()),
});

/** Files between two notes of how far it is. */
const step = 5;

/** Writes an ordered pack file by file: of none of them is more than one piece in memory. */
export async function writeEvidencePack(
  deps: PackDeps,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<(tx: Tx) => Promise<void>> {
  const order = PackOrder.parse(job.payload);
  const now = deps.clock.now();
  const pack = await loadPack(deps.db.reader, order);
  if (pack === undefined) throw new GiveUp("the year is gone");
  const note = async (done: number) => {
    if (signal.aborted) throw new Error("the program stops");
    if (!(await noteOnJob(deps.db, job.id, { done, of: pack.files.length }))) throw new GiveUp("cancelled");
  };
  const stream = writeArchive(packFiles(deps, pack, { order, now, note, signal }), now);
  const received = await receiveFile(deps, stream, { mediaType: zipMediaType, maxBytes: mostArchiveBytes });
  const payload = { components: [...pack.components], documents: [...pack.restricted] };
  return (tx) => {
    const { roundId: id, fileName, accountId } = order;
    const owner = { type: packsOwner, id };
    return keepArchive(tx, deps, received, {
      owner,
      fileName,
      accountId,
      forgotten: { queue: packsForgotten, payload },
    });
  };
}

interface PackWriting {
  readonly order: PackOrder;
  readonly now: Date;
  readonly note: (done: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** The files in their folders, then the index, which knows what of them was there. */
async function* packFiles(deps: PackDeps, pack: EvidencePack, writing: PackWriting): AsyncGenerator<PackedFile> {
  const lost = new Set<string>();
  for (const [index, file] of pack.files.entries()) {
    if (index % step === 0) await writing.note(index);
    const content = await openContent(deps, file);
    if (content === undefined) lost.add(file.path);
    else yield { path: file.path, content: checked(content, file, { lost, signal: writing.signal }) };
  }
  await writing.note(pack.files.length);
  const { order, now } = writing;
  yield { path: `${indexName[order.language]}.xlsx`, content: [await writePackIndex(pack.rows, lost, order.language)] };
  yield { path: `${indexName[order.language]}.pdf`, content: [await drawIndex(deps, pack, { order, now, lost })] };
}

const indexName = { vi: "0 Danh mục tài liệu kiểm chứng", en: "0 Index of evidence" } as const;

async function openContent(deps: FileDeps, { sha256 }: PackFile) {
  try {
    return await deps.files.get(sha256);
  } catch (error) {
    if (error instanceof FileContentMissing) return undefined;
    throw error;
  }
}

/** The content piece by piece; one that is not what its digest says is told of in the index. */
async function* checked(
  content: AsyncIterable<Uint8Array>,
  { path, sha256 }: PackFile,
  { lost, signal }: { readonly lost: Set<string>; readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of content) {
    if (signal.aborted) throw new Error("the program stops");
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) lost.add(path);
}

async function drawIndex(
  deps: PackDeps,
  { round, rows, leadVi }: EvidencePack,
  { order, now, lost }: { readonly order: PackOrder; readonly now: Date; readonly lost: ReadonlySet<string> },
): Promise<Uint8Array> {
  const issuer = order.unitId === null ? {} : { issuerUnitId: order.unitId };
  const frame = await frameOf(deps, { now }, round, { kind: "DM", ...issuer });
  const components = [...Map.groupBy(rows, ({ component }) => component).entries()];
  const document = composeEvidenceIndex({
    ...frame,
    year: round.year,
    leadVi,
    components: components.map(([component, lines]) => ({
      ...component,
      documents: lines.map((row) => ({
        number: row.document?.document.number ?? null,
        title: packTitle(row),
        issuer: row.document?.document.issuer ?? null,
        date: row.document?.document.documentDate ?? null,
        section: row.state === "secret" ? null : (row.document?.section ?? null),
        pages: packPages(row),
        path: packPath(row, lost),
        state: packState(row, lost, "vi"),
      })),
    })),
  });
  return writeDocument(document, "pdf", now);
}
