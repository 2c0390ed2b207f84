import { Readable } from "node:stream";
import type { AnswerOf, BodyOf, UploadedFile } from "../../../../../contract/operation.ts";
import type {
  uploadPaperTemplate as UploadPaperTemplate,
  usePaperTemplate as UsePaperTemplate,
} from "../../../../../contract/scoring/paper-templates.ts";
import { docxMediaType } from "../../../../../contract/scoring/papers.ts";
import { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { isAnnexKind, type PaperKind, type TemplateFault } from "../../../../../domain/documents/paper-template.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import {
  fillDocument,
  findTemplateFaults,
  findTemplateWarnings,
} from "../../../../platform/documents/write-document.ts";
import { sourceOf } from "../../../../platform/files/content-source.ts";
import { attachFile, receiveFile } from "../../../../platform/files/files.ts";
import { inspectContent } from "../../../../platform/files/inspect/inspect-content.ts";
import { tidyFileName } from "../../../../platform/files/tidy-file-name.ts";
import type { PaperDeps } from "../../deps.ts";
import {
  insertTemplateUse,
  insertTemplateVersion,
  listTemplateVersions,
  nextTemplateVersion,
} from "../../repository/paper-templates.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { templateNotFound } from "./paper-templates.ts";
import { samplePaper } from "./sample-paper.ts";
import { unpacksWithinReason } from "./unpacks-within-reason.ts";

/** Keeps a template as a new version; one with faults is not kept, and all of them are told. */
export async function uploadPaperTemplate(
  deps: PaperDeps,
  context: RequestContext,
  kind: PaperKind,
  file: UploadedFile,
): Promise<AnswerOf<typeof UploadPaperTemplate>> {
  assertMayManage(context);
  const inspected = await inspectContent(sourceOf(file.bytes));
  if (!inspected.ok || inspected.inspection.mediaType !== docxMediaType) throw new AppError("scoring.template_refused");
  if (!(await unpacksWithinReason(file.bytes))) throw new AppError("scoring.template_refused");
  const faults = [...(await findFaults(file.bytes, kind))];
  if (faults.length > 0) return { version: null, faults, warnings: [] };
  const warnings = [...(await findTemplateWarnings(file.bytes, kind))];
  const content = Readable.from([file.bytes]);
  const received = await receiveFile(deps, content, { mediaType: docxMediaType, maxBytes: file.bytes.length });
  if (received.scan === "infected") throw new AppError("scoring.template_refused");
  const { accountId } = getActor(context);
  return withTransaction(deps, async (tx) => {
    const version = await nextTemplateVersion(tx, kind);
    const name = tidyFileName(file.fileName);
    const owner = { ownerType: "paper_template", ownerId: deps.ids.next(), createdBy: accountId, retainUntil: null };
    const fileId = await attachFile(tx, deps, received, { ...owner, name });
    await insertTemplateVersion(tx, { kind, version, fileId, at: context.now, accountId });
    const detail = { kind, version, fileName: name, fileSha256: received.sha256 };
    await recordAct(tx, deps, context, act("scoring.uploadPaperTemplate", { detail, reason: null }));
    return { version, faults: [], warnings };
  });
}

/**
 * A paper is tried as well, in both forms: what only shows itself when it is filled, or when an annex is put behind its
 * paper, is found here, not in the week of the decision.
 */
async function findFaults(bytes: Uint8Array, kind: PaperKind): Promise<readonly TemplateFault[]> {
  const faults = await findTemplateFaults(bytes, kind);
  if (faults.length > 0) return faults;
  const templates = isAnnexKind(kind) ? { annexes: { [kind]: bytes } } : { text: bytes, annexes: {} };
  const paper = { document: samplePaper(kind), at: new Date(0) };
  const tried = PaperFormat.options.map((format) => fillDocument(templates, { ...paper, format }));
  return Promise.all(tried).then(
    () => [],
    () => unreadable,
  );
}

const unreadable: readonly TemplateFault[] = [{ fault: "unreadable", place: "", at: null }];

/** Papers are written from this version from now on; null: from the template that ships. */
export async function changeTemplateInUse(
  deps: PaperDeps,
  context: RequestContext,
  kind: PaperKind,
  { version, reason }: BodyOf<typeof UsePaperTemplate>,
): Promise<{ done: true }> {
  assertMayManage(context);
  const { accountId } = getActor(context);
  return withTransaction(deps, async (tx) => {
    const versions = await listTemplateVersions(tx);
    const known = version === null || versions.some((one) => one.kind === kind && one.version === version);
    if (!known) throw templateNotFound(context);
    await insertTemplateUse(tx, deps.ids.next(), { kind, version, at: context.now, accountId, reason });
    await recordAct(tx, deps, context, act("scoring.usePaperTemplate", { detail: { kind, version }, reason }));
    return { done: true };
  });
}

function act(verb: string, facts: { readonly detail: object; readonly reason: string | null }) {
  return {
    ...{ verb, subjectType: "paperTemplate", subjectIds: [] },
    ...{ ability: "scoring.manage" as const, inUnit: null },
    ...facts,
  };
}
