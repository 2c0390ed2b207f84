import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  addFromArchive as AddFromArchive,
  EvidenceDocument,
  previewArchive as PreviewArchive,
} from "../../../../../contract/scoring/evidence.ts";
import { fileRefusalTexts } from "../../../../../domain/files/refusal-texts.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { ArchiveError } from "../../../../platform/archives/read-archive.ts";
import { receiveFile } from "../../../../platform/files/files.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import { openArchive } from "../../../uploads/service/open-archive.ts";
import { type TakenUpload, takeArchive } from "../../../uploads/service/take-upload.ts";
import { fileRefused } from "../../../uploads/service/upload-refusals.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { showDocument } from "./document-view.ts";
import { assertMayAdd, storeDocument } from "./keep-documents.ts";
import { type JudgedFile, readArchiveFiles } from "./read-archive-files.ts";

/** Looks into a sent archive; nothing of it is kept. */
export async function previewArchive(
  deps: EvidenceDeps,
  context: RequestContext,
  uploadId: string,
): Promise<AnswerOf<typeof PreviewArchive>> {
  const archive = await openArchive(deps, context, uploadId);
  const files: AnswerOf<typeof PreviewArchive>["files"] = [];
  await refusingFaults(context, async () => {
    for await (const file of readArchiveFiles(archive.source, deps.limits)) {
      files.push({
        path: file.path,
        size: file.size,
        mediaType: file.ok ? file.inspection.mediaType : null,
        readability: file.ok ? file.inspection.readability : null,
        refusal: file.ok ? null : fileRefusalTexts[file.refusal][context.language],
      });
    }
  });
  return { files };
}

/** Keeps files of an archive as documents of its unit: all of the named ones or none. */
export async function addFromArchive(
  deps: EvidenceDeps,
  context: RequestContext,
  uploadId: string,
  paths: readonly string[],
): Promise<AnswerOf<typeof AddFromArchive>> {
  const archive = await openArchive(deps, context, uploadId);
  const { unitId } = archive;
  await assertMayAdd(deps.db.reader, context, unitId);
  const wanted = new Set(paths);
  const kept: TakenUpload[] = [];
  await refusingFaults(context, async () => {
    for await (const file of readArchiveFiles(archive.source, deps.limits, wanted)) {
      kept.push(await keep(deps, context, unitId, file));
    }
  });
  if (kept.length < wanted.size) throw new AppError("uploads.gone");
  const documents = await withTransaction(deps, async (tx) => {
    await takeArchive(tx, context, uploadId);
    const made: EvidenceDocument[] = [];
    for (const upload of kept) {
      const stored = await storeDocument(tx, deps, context, { unitId, kind: "file", facts: factsOf(upload), upload });
      made.push(showDocument(stored));
    }
    return made;
  });
  await deps.uploads.remove(uploadId);
  return { documents };
}

async function keep(
  deps: EvidenceDeps,
  context: RequestContext,
  unitId: string,
  file: JudgedFile,
): Promise<TakenUpload> {
  if (!file.ok) throw fileRefused(context, file.path, file.refusal);
  const { mediaType, readability, pageCount } = file.inspection;
  const content = (async function* () {
    yield file.bytes;
  })();
  const received = await receiveFile(deps, content, { mediaType, maxBytes: deps.limits.fileBytes });
  if (received.scan === "infected") throw fileRefused(context, file.path, "infected");
  return { ...received, unitId, fileName: tidyFileName(file.path), readability, pageCount };
}

/** A file of an archive is called by its name until somebody says more. */
function factsOf({ fileName }: TakenUpload) {
  const title = fileName.replace(/\.[a-z0-9]{2,5}$/i, "") || fileName;
  return {
    ...{ title, number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null },
    public: false,
  };
}

async function refusingFaults(context: RequestContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new AppError("evidence.archive_refused", { values: { reason: reasons[error.reason][context.language] } });
  }
}

const reasons: Readonly<Record<ArchiveError["reason"], { vi: string; en: string }>> = {
  damaged: { vi: "tệp nén bị hỏng", en: "the archive is damaged" },
  encrypted: { vi: "tệp nén có mật khẩu", en: "the archive has a password" },
  tooMany: { vi: "có quá nhiều tệp; chia thành nhiều tệp nén", en: "it holds too many files; split it" },
  tooLarge: { vi: "có tệp lớn hơn mức cho phép", en: "a file in it is larger than allowed" },
  ratio: fileRefusalTexts.ratio,
};
