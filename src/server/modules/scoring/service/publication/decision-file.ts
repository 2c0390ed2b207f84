import type { AnswerOf, StreamedFile, UploadedFile } from "../../../../../contract/operation.ts";
import type { attachDecision as AttachDecision } from "../../../../../contract/scoring/publications.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { removeFileReference } from "../../../../platform/files/file-repository.ts";
import { attachFile } from "../../../../platform/files/files.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import type { PublicationDeps } from "../../deps.ts";
import {
  findWaitingDecision,
  listPublicationRecords,
  publicationOwnerType,
  saveWaitingDecision,
} from "../../repository/publications.ts";
import { lockRound } from "../../repository/rounds.ts";
import { getVisibleRound, roundNotFound } from "../open-round.ts";
import { receiveDecision, sendPublished } from "../signed-file.ts";
import { assertPublishes } from "./assert-decided.ts";

/** Attaches the signed decision for the next publication; one that waited already is replaced. */
export async function attachDecision(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
  file: UploadedFile,
): Promise<AnswerOf<typeof AttachDecision>> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  const received = await receiveDecision(deps, file);
  return withTransaction(deps, async (tx) => {
    const round = await lockRound(tx, roundId);
    if (round === undefined) throw roundNotFound(context);
    if (round.practice || round.kind === "province") throw new AppError("scoring.practice_not_published");
    const before = await findWaitingDecision(tx, roundId);
    const name = tidyFileName(file.fileName);
    const { accountId } = getActor(context);
    const owner = { ownerType: publicationOwnerType, ownerId: roundId, createdBy: accountId, retainUntil: null };
    const fileId = await attachFile(tx, deps, received, { ...owner, name });
    await saveWaitingDecision(tx, roundId, fileId);
    if (before !== null) await removeFileReference(tx, before, context.now);
    const { sha256, size } = received;
    await recordAct(tx, deps, context, {
      verb: "scoring.attachDecision",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.publish",
      inUnit: null,
      reason: null,
      detail: { title: round.titleVi, fileName: name, fileSha256: sha256, replacedFile: before },
    });
    return { fileId, name, size, sha256 };
  });
}

/** A signed decision of the round: of a publication for whoever sees it, one that waits for who publishes. */
export async function openDecision(
  deps: PublicationDeps,
  context: RequestContext,
  { roundId, fileId }: { readonly roundId: string; readonly fileId: string },
): Promise<StreamedFile> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  const published = (await listPublicationRecords(db, roundId)).some((one) => one.decisionFileId === fileId);
  const waits =
    scoringPolicy.canPublish(getActor(context), round) && (await findWaitingDecision(db, roundId)) === fileId;
  const scan = published || waits ? await sendPublished(db, deps, fileId) : undefined;
  if (scan !== undefined) return scan;
  const what = context.language === "vi" ? "quyết định đã ký" : "The signed decision";
  throw new AppError("record.not_found", { values: { what } });
}
