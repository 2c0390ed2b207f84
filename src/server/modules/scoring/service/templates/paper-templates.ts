import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { PaperTemplate } from "../../../../../contract/scoring/paper-templates.ts";
import { docxMediaType } from "../../../../../contract/scoring/papers.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import {
  isAnnexKind,
  PaperKind,
  type TemplateWarning,
  writtenPaper,
} from "../../../../../domain/documents/paper-template.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { PaperTemplates } from "../../../../platform/documents/document-job.ts";
import { findTemplateWarnings, shipTemplate } from "../../../../platform/documents/write-document.ts";
import type { PaperDeps } from "../../deps.ts";
import { listPeople } from "../../people.query.ts";
import { listTemplateUses, listTemplateVersions } from "../../repository/paper-templates.ts";
import { paperMediaTypes, writePaper } from "../answer-paper.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { roundPaper } from "./round-paper.ts";
import { samplePaper } from "./sample-paper.ts";
import { findTemplatesInUse, readTemplate } from "./template-in-use.ts";

interface TemplateAt {
  readonly kind: PaperKind;
  /** Without one: the template that ships. */
  readonly version?: string | undefined;
}

/** Every paper that may be replaced, with what was uploaded and used; for those who manage the index. */
export async function listPaperTemplates(
  deps: PaperDeps,
  context: RequestContext,
): Promise<{ items: PaperTemplate[] }> {
  assertMayManage(context);
  const db = deps.db.reader;
  const versions = await listTemplateVersions(db);
  const uses = await listTemplateUses(db);
  const ids = [...versions, ...uses].flatMap(({ accountId }) => accountId ?? []);
  const people = await listPeople(db, [...new Set(ids)], dayInVietnam(context.now));
  const by = (accountId: string | null) => people.get(accountId ?? "")?.displayName ?? null;
  const items = PaperKind.options.map((kind) => {
    const own = uses.filter((use) => use.kind === kind);
    return {
      kind,
      inUse: own[0]?.version ?? null,
      versions: versions
        .filter((one) => one.kind === kind)
        .map(({ version, fileName, at, accountId }) => ({
          version,
          fileName,
          at: at.toISOString(),
          by: by(accountId),
        })),
      uses: own.map(({ version, at, accountId, reason }) => ({
        ...{ version, reason },
        ...{ at: at.toISOString(), by: by(accountId) },
      })),
    };
  });
  return { items };
}

/** A template to be changed in a word processor. */
export async function openPaperTemplate(deps: PaperDeps, context: RequestContext, at: TemplateAt): Promise<FileAnswer> {
  return { fileName: fileName(context, at, "mau"), mediaType: docxMediaType, bytes: await bytesOf(deps, context, at) };
}

/** What a template lacks, and what of it its PDF does not carry; the one that ships lacks nothing and is carried whole. */
export async function listTemplateWarnings(
  deps: PaperDeps,
  context: RequestContext,
  at: TemplateAt,
): Promise<{ items: TemplateWarning[] }> {
  const bytes = await bytesOf(deps, context, at);
  return { items: at.version === undefined ? [] : [...(await findTemplateWarnings(bytes, at.kind))] };
}

/** What a paper written from a template looks like, with the figures of a round or with invented ones. */
export async function previewPaperTemplate(
  deps: PaperDeps,
  context: RequestContext,
  { roundId, format, ...at }: TemplateAt & { readonly roundId?: string | undefined; readonly format: PaperFormat },
): Promise<FileAnswer> {
  const bytes = await bytesOf(deps, context, at);
  const document = roundId === undefined ? samplePaper(at.kind) : await roundPaper(deps, context, roundId, at.kind);
  // What is written from the template that ships is the layout itself.
  const template = at.version === undefined ? undefined : bytes;
  const inUse = await findTemplatesInUse(deps.db.reader, deps, writtenPaper(at.kind));
  const paper = await writePaper({ document, format, at: context.now }, withTemplate(inUse, at.kind, template));
  const name = fileName(context, at, "xem-thu").replace(/docx$/, format);
  return { fileName: name, mediaType: paperMediaTypes[format], bytes: paper };
}

/** The other parts of the paper are written as they are now. */
function withTemplate(inUse: PaperTemplates, kind: PaperKind, template: Uint8Array | undefined): PaperTemplates {
  if (!isAnnexKind(kind)) return { ...inUse, text: template };
  return { ...inUse, annexes: { ...inUse.annexes, [kind]: template } };
}

async function bytesOf(deps: PaperDeps, context: RequestContext, { kind, version }: TemplateAt) {
  assertMayManage(context);
  if (version === undefined) return shipTemplate(kind, context.now);
  const db = deps.db.reader;
  const found = (await listTemplateVersions(db)).find((one) => one.kind === kind && one.version === Number(version));
  if (found === undefined) throw templateNotFound(context);
  return readTemplate(db, deps, found);
}

export function templateNotFound({ language }: RequestContext): AppError {
  return new AppError("record.not_found", { values: { what: language === "vi" ? "mẫu văn bản" : "The template" } });
}

const names = {
  resultDecision: { vi: "quyet-dinh", en: "decision" },
  resultSubmission: { vi: "to-trinh", en: "submission" },
  councilMinutes: { vi: "bien-ban-hoi-dong", en: "council-minutes" },
  selfAssessmentReport: { vi: "bao-cao-tu-cham-diem", en: "self-assessment-report" },
  appraisalReport: { vi: "bao-cao-tham-dinh", en: "appraisal-report" },
  resultLetter: { vi: "thong-bao-ket-qua", en: "result-letter" },
  scoreMatrix: { vi: "bieu-tong-hop", en: "score-matrix" },
  reminderLetter: { vi: "cong-van-don-doc", en: "reminder-letter" },
  amendingDecision: { vi: "quyet-dinh-dieu-chinh", en: "amending-decision" },
  amendingSubmission: { vi: "to-trinh-dieu-chinh", en: "amending-submission" },
  rankingAnnex: { vi: "phu-luc-xep-hang", en: "annex-ranking" },
  areaAnnex: { vi: "phu-luc-linh-vuc", en: "annex-areas" },
  sheetAnnex: { vi: "phu-luc-phieu-cham-diem", en: "annex-score-sheet" },
  lossAnnex: { vi: "phu-luc-diem-mat", en: "annex-lost-points" },
  resultSheetAnnex: { vi: "phu-luc-bang-diem", en: "annex-result-sheet" },
  changeAnnex: { vi: "phu-luc-noi-dung-dieu-chinh", en: "annex-changes" },
  standingAnnex: { vi: "phu-luc-truoc-sau-dieu-chinh", en: "annex-before-after" },
} as const satisfies Record<PaperKind, object>;
const words = { mau: { vi: "mau", en: "template" }, "xem-thu": { vi: "xem-thu", en: "preview" } } as const;

function fileName({ language }: RequestContext, { kind, version }: TemplateAt, what: keyof typeof words): string {
  const parts = [words[what][language], names[kind][language], ...(version === undefined ? [] : [version])];
  return `${parts.join("-")}.docx`;
}
