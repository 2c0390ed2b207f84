import { z } from "zod";
import { zipMediaType } from "../../../../../contract/scoring/reminder-letters.ts";
import { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { markFileName } from "../../../../../domain/scoring/demonstration-mark.ts";
import type { ResultLetter } from "../../../../../domain/scoring/documents/result-letter.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { type PackedFile, writeArchive } from "../../../../platform/archives/write-archive.ts";
import type { PaperTemplates } from "../../../../platform/documents/document-job.ts";
import { receiveFile } from "../../../../platform/files/files.ts";
import { noteOnJob } from "../../../../platform/jobs/followed-job-repository.ts";
import { GiveUp } from "../../../../platform/jobs/give-up.ts";
import type { ClaimedJob } from "../../../../platform/jobs/job-repository.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeResultLetter } from "../../documents/result-letter.ts";
import { writePaper } from "../answer-paper.ts";
import { keepArchive } from "../archives/archive-order.ts";
import { findTemplatesInUse } from "../templates/template-in-use.ts";
import { listResultLetters } from "./list-result-letters.ts";

export type LetterDeps = PaperDeps;

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
  const templates = await findTemplatesInUse(deps.db.reader, deps, "resultLetter");
  const stream = writeArchive(letterFiles(letters, { format: order.format, at: now, note, templates }), now);
  const received = await receiveFile(deps, stream, { mediaType: zipMediaType, maxBytes });
  return (tx) => {
    const { roundId: id, fileName, accountId } = order;
    const owner = { type: lettersOwner, id };
    return keepArchive(tx, deps, received, { owner, fileName, accountId, forgotten: { queue: lettersForgotten } });
  };
}

interface LetterWriting {
  readonly format: PaperFormat;
  readonly at: Date;
  readonly templates: PaperTemplates;
  readonly note: (done: number) => Promise<void>;
}

async function* letterFiles(
  letters: readonly { readonly name: string; readonly letter: ResultLetter }[],
  { format, at, note, templates }: LetterWriting,
): AsyncGenerator<PackedFile> {
  for (const [index, { name, letter }] of letters.entries()) {
    if (index % step === 0) await note(index);
    const document = composeResultLetter(letter);
    const bytes = await writePaper({ document, format, at }, templates);
    yield { path: `${markFileName(name, document.mark !== null)}.${format}`, content: [bytes] };
  }
  await note(letters.length);
}
