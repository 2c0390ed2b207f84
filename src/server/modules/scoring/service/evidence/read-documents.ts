import type { AnswerOf, QueryOf, StreamedFile } from "../../../../../contract/operation.ts";
import type {
  getDocument as GetDocument,
  listDocuments as ListDocuments,
} from "../../../../../contract/scoring/evidence.ts";
import { isShownInPage } from "../../../../../domain/files/readability.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import type { RoundId } from "../../../../../domain/scoring/round.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { listSubjectHistory } from "../../../../platform/audit/subject-history.query.ts";
import { openFile } from "../../../../platform/files/files.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { listLibrary } from "../../evidence.query.ts";
import { sendAlone } from "../send-alone.ts";
import { isAskedInUnit } from "./asked-components.ts";
import { showDocument } from "./document-view.ts";
import { nameOf } from "./link-document.ts";
import { findPublicMarker } from "./mark-public.ts";
import { documentNotFound, evidenceNotFound } from "./not-found.ts";
import { getSeenDocument } from "./open-document.ts";

/** The library of one unit. */
export async function listDocuments(
  deps: EvidenceDeps,
  context: RequestContext,
  query: QueryOf<typeof ListDocuments>,
): Promise<AnswerOf<typeof ListDocuments>> {
  const actor = getActor(context);
  const reads = evidencePolicy.canReadLibrary(actor, query.unitId);
  if (!reads && !(await isAskedInUnit(deps.db.reader, context, query.unitId))) throw evidenceNotFound(context);
  const unsent = !reads || evidencePolicy.isOfUnit(actor, query.unitId);
  const { items, total } = await listLibrary(deps.db.reader, { ...query, unsent });
  const abilities = { keep: evidencePolicy.canKeepLibrary(actor, query.unitId) };
  return { items, page: query.page, pageSize: query.pageSize, total, abilities };
}

export async function getDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  documentId: string,
): Promise<AnswerOf<typeof GetDocument>> {
  const { document, uses } = await getSeenDocument(deps.db.reader, context, documentId);
  const actor = getActor(context);
  const keeps = evidencePolicy.canKeepLibrary(actor, document.unitId);
  const isInside = evidencePolicy.isOfUnit(actor, document.unitId);
  return {
    document: showDocument(document),
    uses: uses.map(({ unitId: _, roundId, addedAt, removedAt, ...use }) => ({
      ...use,
      roundId: roundId as RoundId,
      addedAt: addedAt.toISOString(),
      removedAt: removedAt?.toISOString() ?? null,
    })),
    history: isInside ? await listSubjectHistory(deps.db.reader, documentId) : [],
    abilities: {
      change: keeps,
      remove: keeps && uses.every(({ removedAt }) => removedAt !== null),
      publish: (await findPublicMarker(deps.db.reader, context, { document, uses })) !== undefined,
    },
  };
}

/** The file of a document. Reading one that is not public anyway is recorded, with the person, before it is sent. */
export async function openDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  documentId: string,
  as: "download" | "view",
): Promise<StreamedFile> {
  const { document } = await getSeenDocument(deps.db.reader, context, documentId);
  const opened = document.fileId === null ? undefined : await openFile(deps.db.reader, deps, document.fileId);
  if (opened === undefined) throw documentNotFound(context);
  if (!document.public) {
    await withTransaction(deps, async (tx) => {
      await recordAct(tx, deps, context, {
        kind: "read",
        verb: "evidence.openDocument",
        subjectType: "evidenceDocument",
        subjectIds: [document.id],
        ability: "scoring.read",
        inUnit: document.unitId,
        detail: { unitId: document.unitId, title: nameOf(document) },
      });
    }).catch((error) => {
      opened.content.destroy();
      throw error;
    });
  }
  return sendAlone(opened, as === "view" && isShownInPage(document.mediaType));
}
