import type { StreamedFile } from "../../../../../contract/operation.ts";
import type { ArchiveState } from "../../../../../contract/scoring/archive-order.ts";
import type { Language } from "../../../../../contract/text.ts";
import { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { enqueueJob } from "../../../../platform/jobs/enqueue-job.ts";
import { cancelJob } from "../../../../platform/jobs/followed-job-repository.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { openOwnArchive, readArchiveState } from "../archives/archive-order.ts";
import { roundNotFound } from "../open-round.ts";
import { resultName, roundFileName } from "../round-file-name.ts";
import { openColumns } from "./open-whole.ts";
import { type LetterDeps, LetterOrder, lettersOwner, lettersQueue } from "./write-result-letters.ts";

interface OfBlock {
  readonly roundId: string;
  readonly block: string;
}

/** How far the letters are that this person ordered; for whoever sees every column. */
export async function findResultLetters(deps: LetterDeps, context: RequestContext, at: OfBlock): Promise<ArchiveState> {
  const { round } = await openLetters(deps, context, at);
  return stateOf(deps, context, round, at.block);
}

/** Orders them; whichever process has time writes them. An order that is open stays the only one. */
export async function makeResultLetters(
  deps: LetterDeps,
  context: RequestContext,
  { format, ...at }: OfBlock & { readonly format: PaperFormat },
): Promise<ArchiveState> {
  const { round, block, units } = await openLetters(deps, context, at);
  const { accountId } = getActor(context);
  const fileName = fileNameOf(context.language, round, { ...at, format });
  const payload: LetterOrder = { ...at, accountId, fileName, format, done: 0, of: units };
  await withTransaction(deps, async (tx) => {
    const job = { queue: lettersQueue, key: keyOf(context, at), payload, maxAttempts: 3 };
    if ((await enqueueJob(tx, deps, job)) === undefined) return;
    await recordAct(tx, deps, context, actOn(round, block, "scoring.makeResultLetters"));
  });
  return stateOf(deps, context, round, at.block);
}

/** Stops them. What is ready stays. */
export async function cancelResultLetters(
  deps: LetterDeps,
  context: RequestContext,
  at: OfBlock,
): Promise<ArchiveState> {
  const { round, block } = await openLetters(deps, context, at);
  await withTransaction(deps, async (tx) => {
    if (!(await cancelJob(tx, lettersQueue, keyOf(context, at), context.now))) return;
    await recordAct(tx, deps, context, actOn(round, block, "scoring.cancelResultLetters"));
  });
  return stateOf(deps, context, round, at.block);
}

/** The archive that this person ordered. */
export async function getResultLetters(
  deps: LetterDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly fileId: string },
): Promise<StreamedFile> {
  await openColumns(deps.db.reader, context, at.roundId);
  const archive = await openOwnArchive(deps, context, { type: lettersOwner, id: at.roundId }, at.fileId);
  if (archive === undefined) throw roundNotFound(context);
  return archive;
}

async function openLetters(deps: LetterDeps, context: RequestContext, at: OfBlock) {
  const { round, blocks } = await openColumns(deps.db.reader, context, at.roundId);
  const found = blocks.find(({ block }) => block.code === at.block);
  if (found === undefined) throw roundNotFound(context);
  return { round, block: found.block, units: found.units.length };
}

function stateOf(deps: LetterDeps, context: RequestContext, round: RoundRecord, block: string): Promise<ArchiveState> {
  return readArchiveState(deps.db.reader, context, {
    queue: lettersQueue,
    key: keyOf(context, { roundId: round.id, block }),
    owner: { type: lettersOwner, id: round.id },
    names: (["vi", "en"] as const).flatMap((language) =>
      PaperFormat.options.map((format) => fileNameOf(language, round, { block, format })),
    ),
    progress: (payload) => LetterOrder.parse(payload),
  });
}

const keyOf = (context: RequestContext, { roundId, block }: OfBlock) =>
  `${getActor(context).accountId} ${roundId} ${block}`;

interface Lettered {
  readonly block: string;
  readonly format: PaperFormat;
}

/** Letters in both forms may be kept beside each other; those of a draft are no longer offered once it is published. */
function fileNameOf(language: Language, round: RoundRecord, { block, format }: Lettered): string {
  const name = `${language === "vi" ? "thong-bao-ket-qua" : "result-letters"}-${round.year}-${block}-${format}`;
  return `${roundFileName(resultName(name, round), round)}.zip`;
}

/** The block is told by its name: a code says nothing to who reads the record. */
function actOn(
  round: RoundRecord,
  block: { readonly nameVi: string },
  verb: "scoring.makeResultLetters" | "scoring.cancelResultLetters",
) {
  return {
    verb,
    subjectType: "round",
    subjectIds: [round.id],
    ability: "scoring.read" as const,
    inUnit: null,
    detail: { title: round.titleVi, block: block.nameVi },
  };
}
