import { Zip, ZipPassThrough } from "fflate";
import { z } from "zod";
import { zipMediaType } from "../../../../../contract/scoring/reminder-letters.ts";
import { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import type { ResultLetter } from "../../../../../domain/scoring/documents/result-letter.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { writeDocument } from "../../../../platform/documents/write-document.ts";
import { listFilesOf, removeFileReference } from "../../../../platform/files/file-repository.ts";
import { attachFile, type FileDeps, receiveFile } from "../../../../platform/files/files.ts";
import { enqueueJob } from "../../../../platform/jobs/enqueue-job.ts";
import { noteOnJob } from "../../../../platform/jobs/followed-job-repository.ts";
import { GiveUp } from "../../../../platform/jobs/give-up.ts";
import type { ClaimedJob } from "../../../../platform/jobs/job-repository.ts";
import type { ScoringDeps } from "../../deps.ts";
import { composeResultLetter } from "../../documents/result-letter.ts";
import { listResultLetters } from "./list-result-letters.ts";

export type LetterDeps = ScoringDeps & FileDeps;

/** An order of letters: of which block, for whom, and how far it is. */
export const LetterOrder = z.object({
  roundId: z.uuid(),
  block: z.string(),
  accountId: z.uuid(),
  fileName: z.string(),
  /** What each letter is written as. */
  format: PaperFormat.default("docx"),
  done: z.int(),
  of: z.int(),
});
export type LetterOrder = z.infer<typeof LetterOrder>;

export const lettersQueue = "scoring.writeResultLetters";
export const lettersForgotten = "scoring.forgetResultLetters";
/** The record that owns an archive is its round. */
export const lettersOwner = "result_letters";

/** How long an archive can be fetched. */
const keptMs = 24 * 3_600_000;
/** Letters between two notes of how far it is. */
const step = 5;
/** Far more than two hundred letters of a thousand lost points. */
const maxBytes = 200_000_000;

/** Writes an ordered archive letter by letter: never more than one of them is in memory. */
export async function writeResultLetters(
  deps: LetterDeps,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<(tx: Tx) => Promise<void>> {
  const order = LetterOrder.parse(job.payload);
  const now = deps.clock.now();
  const letters = await listResultLetters(deps, order, now);
  const note = async (done: number) => {
    if (signal.aborted) throw new Error("the program stops");
    if (!(await noteOnJob(deps.db, job.id, { done, of: letters.length }))) throw new GiveUp("cancelled");
  };
  const stream = zipLetters(letters, { format: order.format, at: now, note });
  const received = await receiveFile(deps, stream, { mediaType: zipMediaType, maxBytes });
  return async (tx) => {
    const { roundId, fileName, accountId } = order;
    for (const older of await listFilesOf(tx, { type: lettersOwner, id: roundId })) {
      if (older.created_by === accountId && older.name === fileName) await removeFileReference(tx, older.id, now);
    }
    const attachment = { ownerType: lettersOwner, ownerId: roundId, name: fileName, createdBy: accountId };
    const fileId = await attachFile(tx, deps, received, { ...attachment, retainUntil: null });
    const runAt = new Date(deps.clock.now().getTime() + keptMs);
    await enqueueJob(tx, deps, { queue: lettersForgotten, payload: { fileId }, runAt });
  };
}

interface LetterWriting {
  readonly format: PaperFormat;
  readonly at: Date;
  readonly note: (done: number) => Promise<void>;
}

async function* zipLetters(
  letters: readonly { readonly name: string; readonly letter: ResultLetter }[],
  { format, at, note }: LetterWriting,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [index, { name, letter }] of letters.entries()) {
    if (index % step === 0) await note(index);
    const file = new ZipPassThrough(`${name}.${format}`);
    zip.add(file);
    file.push(await writeDocument(composeResultLetter(letter), format, at), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  await note(letters.length);
  yield* ready;
}
