import type { BodyOf, StreamedFile } from "../../../../../contract/operation.ts";
import type { addGuidanceFile as AddGuidanceFile, GuidanceFile } from "../../../../../contract/scoring/guidance.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { removeFileReference } from "../../../../platform/files/file-repository.ts";
import { attachFile, openFile } from "../../../../platform/files/files.ts";
import { takeUpload } from "../../../uploads/service/take-upload.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { deleteGuidance, guidanceOwnerType, listGuidance, upsertGuidance } from "../../repository/guidance.ts";
import { getVisibleRound } from "../open-round.ts";
import { sendAlone } from "../send-alone.ts";
import { assertPart } from "./assert-part.ts";
import { manageRound, recordSetup } from "./manage-round.ts";

/** Hangs a sent and checked file on the guidance for a part, which may have no words. */
export async function addGuidanceFile(
  deps: EvidenceDeps,
  context: RequestContext,
  roundId: string,
  { block, part, uploadId, reason }: BodyOf<typeof AddGuidanceFile>,
): Promise<GuidanceFile> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    await assertPart(tx, context, round, { block, part });
    const file = await takeUpload(tx, deps, context, uploadId);
    const stored = (await listGuidance(tx, roundId, block)).find((one) => one.part === part);
    const ownerId = stored?.id ?? deps.ids.next();
    if (stored === undefined) {
      await upsertGuidance(tx, roundId, { id: ownerId, blockCode: block, part, textVi: "", textEn: null });
    }
    const { fileName: name, mediaType, size, sha256: contentSha256 } = file;
    const createdBy = getActor(context).accountId;
    const attachment = { ownerType: guidanceOwnerType, ownerId, name, createdBy, retainUntil: null };
    const id = await attachFile(tx, deps, file, attachment);
    const detail = { block, part, fileName: name, contentSha256 };
    await recordSetup(tx, deps, context, round, { verb: "scoring.addGuidanceFile", reason, detail });
    return { id, name, mediaType, size };
  });
}

/** Takes a file off the guidance; where neither words nor files are left, the guidance is gone. */
export async function removeGuidanceFile(
  deps: EvidenceDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly fileId: string },
  reason: string,
): Promise<{ removed: true }> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    const { guidance, file } = await getFile(tx, context, at);
    const { blockCode: block, part, textVi, files } = guidance;
    await removeFileReference(tx, file.id, context.now);
    if (textVi === "" && files.length === 1) await deleteGuidance(tx, at.roundId, block, part);
    const detail = { block, part, fileName: file.name };
    await recordSetup(tx, deps, context, round, { verb: "scoring.removeGuidanceFile", reason, detail });
    return { removed: true };
  });
}

/** A file of the guidance, for everybody who may know of the round. */
export async function openGuidanceFile(
  deps: EvidenceDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly fileId: string },
): Promise<StreamedFile> {
  await getVisibleRound(deps.db.reader, context, at.roundId);
  const { file } = await getFile(deps.db.reader, context, at);
  const opened = await openFile(deps.db.reader, deps, file.id);
  if (opened === undefined) throw fileNotFound(context);
  return sendAlone(opened, false);
}

async function getFile(db: Reader, context: RequestContext, { roundId, fileId }: { roundId: string; fileId: string }) {
  const all = await listGuidance(db, roundId);
  const guidance = all.find((one) => one.files.some(({ id }) => id === fileId));
  const file = guidance?.files.find(({ id }) => id === fileId);
  if (guidance === undefined || file === undefined) throw fileNotFound(context);
  return { guidance, file };
}

function fileNotFound({ language }: RequestContext): AppError {
  return new AppError("record.not_found", { values: { what: language === "vi" ? "tệp hướng dẫn" : "The file" } });
}
