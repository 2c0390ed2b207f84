import type { BodyOf } from "../../../../contract/operation.ts";
import type { createUpload as CreateUpload, Upload } from "../../../../contract/uploads.ts";
import { canIn } from "../../../../domain/identity/actor.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { tidyFileName } from "../../../platform/files/tidy-file-name.ts";
import type { UploadDeps } from "../deps.ts";
import { countUnfinished, findOwnUpload, insertUpload, isUnit, toUpload } from "../repository.ts";
import { uploadNotFound } from "./upload-refusals.ts";

/** Files of one person that may be on their way at once: a folder of a year's evidence, and an end. */
const mostAtOnce = 500;

/** Announces a file for a unit in which the person fills in sheets, proves what was asked of him, or runs rounds. */
export async function createUpload(
  deps: UploadDeps,
  context: RequestContext,
  { unitId, fileName, size, sha256 }: BodyOf<typeof CreateUpload>,
): Promise<Upload> {
  const { accountId } = await assertMaySend(deps, context, unitId);
  const name = tidyFileName(fileName);
  // What may be an archive is known by its content, when it is here.
  const limit = Math.max(deps.limits.fileBytes, /\.zip$/i.test(name) ? deps.limits.archiveBytes : 0);
  if (size > limit) throw tooLarge(name, limit);
  return withTransaction(deps, async (tx) => {
    if (!(await isUnit(tx, unitId))) throw unitNotFound(context);
    const count = await countUnfinished(tx, accountId);
    if (count >= mostAtOnce) throw new AppError("uploads.too_many", { values: { count } });
    const id = deps.ids.next();
    const row = { id, account_id: accountId, unit_id: unitId, file_name: name, size, sha256, created_at: context.now };
    await insertUpload(tx, row);
    const upload = await findOwnUpload(tx, id, accountId);
    if (upload === undefined) throw uploadNotFound(context);
    return toUpload(upload);
  });
}

async function assertMaySend({ db, mayAlsoSend }: UploadDeps, context: RequestContext, unitId: string) {
  const actor = getActor(context);
  if (canIn(actor, "scoring.fill", unitId) || canIn(actor, "scoring.manage", unitId)) return actor;
  if (await mayAlsoSend(db.reader, context, unitId)) return actor;
  throw unitNotFound(context);
}

function unitNotFound({ language }: RequestContext): AppError {
  return new AppError("record.not_found", { values: { what: language === "vi" ? "đơn vị" : "The unit" } });
}

export function tooLarge(fileName: string, bytes: number): AppError {
  return new AppError("uploads.too_large", { values: { fileName, limit: Math.floor(bytes / 1024 / 1024) } });
}
