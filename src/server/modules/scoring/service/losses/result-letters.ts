import { Readable } from "node:stream";
import type { StreamedFile } from "../../../../../contract/operation.ts";
import type { LettersState } from "../../../../../contract/scoring/result-letters.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { listFilesOf } from "../../../../platform/files/file-repository.ts";
import { openFile } from "../../../../platform/files/files.ts";
import { enqueueJob } from "../../../../platform/jobs/enqueue-job.ts";
import { cancelJob, findUndoneJob } from "../../../../platform/jobs/followed-job-repository.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { roundNotFound } from "../open-round.ts";
import { openColumns } from "./open-whole.ts";
import { type LetterDeps, LetterOrder, lettersOwner, lettersQueue } from "./write-result-letters.ts";

interface OfBlock {
  readonly roundId: string;
  readonly block: string;
}

/** How far the letters are that this person ordered; for whoever sees every column. */
export async function findResultLetters(deps: LetterDeps, context: RequestContext, at: OfBlock): Promise<LettersState> {
  const { round } = await openLetters(deps, context, at);
  return stateOf(deps, context, round, at.block);
}

/** Orders them; whichever process has time writes them. An order that is open stays the only one. */
export async function makeResultLetters(
  deps: LetterDeps,
  context: RequestContext,
  { format, ...at }: OfBlock & { readonly format: PaperFormat },
): Promise<LettersState> {
  const { round, units } = await openLetters(deps, context, at);
  const { accountId } = getActor(context);
  const fileName = fileNameOf(context, round, at.block);
  const payload: LetterOrder = { ...at, accountId, fileName, format, done: 0, of: units };
  await withTransaction(deps, async (tx) => {
    const job = { queue: lettersQueue, key: keyOf(context, at), payload, maxAttempts: 3 };
    if ((await enqueueJob(tx, deps, job)) === undefined) return;
    await recordAct(tx, deps, context, actOn(round, at.block, "scoring.makeResultLetters"));
  });
  return stateOf(deps, context, round, at.block);
}

/** Stops them. What is ready stays. */
export async function cancelResultLetters(
  deps: LetterDeps,
  context: RequestContext,
  at: OfBlock,
): Promise<LettersState> {
  const { round } = await openLetters(deps, context, at);
  await withTransaction(deps, async (tx) => {
    if (!(await cancelJob(tx, lettersQueue, keyOf(context, at), context.now))) return;
    await recordAct(tx, deps, context, actOn(round, at.block, "scoring.cancelResultLetters"));
  });
  return stateOf(deps, context, round, at.block);
}

/** The archive that this person ordered. */
export async function getResultLetters(
  deps: LetterDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly fileId: string },
): Promise<StreamedFile> {
  const db = deps.db.reader;
  await openColumns(db, context, at.roundId);
  const own = (await listOwn(deps, context, at.roundId)).find((file) => file.id === at.fileId);
  const opened = own && (await openFile(db, deps, own.id));
  if (opened === undefined) throw roundNotFound(context);
  return {
    fileName: opened.file.name,
    mediaType: opened.file.media_type,
    stream: Readable.toWeb(opened.content) as ReadableStream<Uint8Array>,
    headers: { "content-length": String(opened.file.size) },
  };
}

async function openLetters(deps: LetterDeps, context: RequestContext, at: OfBlock) {
  const { round, blocks } = await openColumns(deps.db.reader, context, at.roundId);
  const found = blocks.find(({ block }) => block.code === at.block);
  if (found === undefined) throw roundNotFound(context);
  return { round, units: found.units.length };
}

async function stateOf(
  deps: LetterDeps,
  context: RequestContext,
  round: RoundRecord,
  block: string,
): Promise<LettersState> {
  const job = await findUndoneJob(deps.db.reader, lettersQueue, keyOf(context, { roundId: round.id, block }));
  const nothing = { done: 0, of: 0, fileId: null, readyAt: null };
  if (job !== undefined && job.failed_at === null) {
    const { done, of } = LetterOrder.parse(job.payload);
    return { ...nothing, state: "writing", done, of };
  }
  const names = (["vi", "en"] as const).map((language) => fileNameOf({ language }, round, block));
  const file = (await listOwn(deps, context, round.id)).findLast(({ name }) => names.includes(name));
  if (job !== undefined && (file === undefined || file.created_at < job.created_at))
    return { ...nothing, state: "failed" };
  if (file === undefined) return { ...nothing, state: "none" };
  return { ...nothing, state: "ready", fileId: file.id, readyAt: file.created_at.toISOString() };
}

async function listOwn(deps: LetterDeps, context: RequestContext, roundId: string) {
  const { accountId } = getActor(context);
  const files = await listFilesOf(deps.db.reader, { type: lettersOwner, id: roundId });
  return files.filter((file) => file.created_by === accountId);
}

const keyOf = (context: RequestContext, { roundId, block }: OfBlock) =>
  `${getActor(context).accountId} ${roundId} ${block}`;

function fileNameOf({ language }: Pick<RequestContext, "language">, round: RoundRecord, block: string): string {
  return `${language === "vi" ? "thong-bao-ket-qua" : "result-letters"}-${round.year}-${block}.zip`;
}

function actOn(round: RoundRecord, block: string, verb: "scoring.makeResultLetters" | "scoring.cancelResultLetters") {
  return {
    verb,
    subjectType: "round",
    subjectIds: [round.id],
    ability: "scoring.read" as const,
    inUnit: null,
    detail: { title: round.titleVi, block },
  };
}
