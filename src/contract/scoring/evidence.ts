import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { Readability } from "../../domain/files/readability.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { documentKindLabels } from "../../domain/scoring/evidence/labels.ts";
import { DocumentKind, EvidenceFlag, EvidenceStage } from "../../domain/scoring/evidence/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedLine, typedText } from "../../domain/text/typed-text.ts";
import { ActionView } from "../action-view.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { Reason } from "./texts.ts";

const ShortText = typedLine().min(1).max(300);
const pageNumber = z.int().min(1).max(100_000);

/** A document of a unit. A secret one has number, issuer and date, nothing else. */
export const EvidenceDocument = z.object({
  id: z.uuid(),
  unitId: UnitId,
  kind: DocumentKind,
  version: z.int(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  documentDate: Day.nullable(),
  provesFrom: Day.nullable(),
  provesUntil: Day.nullable(),
  /** The instant it was added; never changes. */
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string().nullable(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  size: z.int().nullable(),
  pageCount: z.int().nullable(),
  readability: Readability.nullable(),
  public: z.boolean(),
});
export type EvidenceDocument = z.infer<typeof EvidenceDocument>;

/** A document in the library of its unit, with what was noticed and how often it is used now. */
export const LibraryDocument = EvidenceDocument.extend({
  outOfPeriod: z.boolean(),
  undated: z.boolean(),
  unreadable: z.boolean(),
  reused: z.boolean(),
  duplicate: z.boolean(),
  /** Components it serves now, over all rounds. */
  uses: z.int(),
});
export type LibraryDocument = z.infer<typeof LibraryDocument>;

/** Where a document stands or stood. */
export const EvidenceUse = z.object({
  linkId: z.uuid(),
  roundId: RoundId,
  roundTitleVi: z.string(),
  roundTitleEn: z.string().nullable(),
  component: z.string(),
  stage: EvidenceStage,
  addedAt: z.iso.datetime(),
  removedAt: z.iso.datetime().nullable(),
});
export type EvidenceUse = z.infer<typeof EvidenceUse>;

/** A document under a component. */
export const EvidenceItem = z.object({
  linkId: z.uuid(),
  component: z.string(),
  stage: EvidenceStage,
  section: z.string().nullable(),
  pageFrom: z.int().nullable(),
  pageTo: z.int().nullable(),
  note: z.string().nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string().nullable(),
  document: EvidenceDocument,
  flags: z.array(
    z.object({
      flag: EvidenceFlag,
      /** For `reused`: the other components it stands under. */
      components: z.array(z.string()),
      /** For `duplicate`: what the other documents with the same content are called. */
      documents: z.array(z.string()),
    }),
  ),
  /** Marks on its pages that this person may see. */
  marks: z.int(),
  /** `publish`: decides whether everybody may fetch the file. */
  abilities: z.object({ remove: z.boolean(), publish: z.boolean() }),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** What is demanded under a component and what is there. */
export const ComponentEvidence = z.object({
  component: z.string(),
  /** What the set demands, in its words. */
  demanded: z.array(z.string()),
  missing: z.boolean(),
  items: z.array(EvidenceItem),
});
export type ComponentEvidence = z.infer<typeof ComponentEvidence>;

const facts = {
  number: ShortText.nullable(),
  issuer: ShortText.nullable(),
  documentDate: Day.nullable(),
  provesFrom: Day.nullable(),
  provesUntil: Day.nullable(),
  /** Everybody may fetch the file from the public page of a published round; reading it is not recorded. */
  public: z.boolean(),
};
const secretFacts = { number: ShortText, issuer: ShortText.nullable(), documentDate: Day.nullable() };
/** The first day of a period is not after its last. */
function inOrder<Shape extends z.ZodType<{ provesFrom: string | null; provesUntil: string | null }>>(facts: Shape) {
  return facts.refine(({ provesFrom, provesUntil }) => !provesFrom || !provesUntil || provesFrom <= provesUntil, {
    path: ["provesUntil"],
    error: "before provesFrom",
  });
}

const title = typedLine().min(1).max(500);

const roundUnit = z.strictObject({ roundId: RoundId, unitId: UnitId });
const documentParams = z.strictObject({ documentId: z.uuid() });
const reads = { ability: "scoring.read" } as const;
const keeps = { ability: "scoring.fill" } as const;

export const listEvidence = defineOperation({
  id: "evidence.listEvidence",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/evidence",
  summary: "The evidence of a unit in a round by component, with what is missing, unreadable, out of period or reused",
  access: reads,
  params: roundUnit,
  query: z.strictObject({ component: z.string().max(60).optional() }),
  output: z.object({
    /** Days that documents must lie in. */
    period: z.object({ from: Day.nullable(), until: Day.nullable() }),
    components: z.array(ComponentEvidence),
    /** Stages at which this person may add evidence now. */
    abilities: z.object({ add: z.array(EvidenceStage) }),
  }),
  errors: ["record.not_found"],
});

export const linkDocument = defineOperation({
  id: "evidence.linkDocument",
  method: "POST",
  path: "/api/rounds/{roundId}/units/{unitId}/evidence",
  summary: "Put a document of the library under a component",
  access: reads,
  params: roundUnit,
  body: z
    .strictObject({
      /** Empty: what the bonus or penalty of the unit rests on. */
      component: z.string().max(60),
      stage: EvidenceStage,
      documentId: z.uuid(),
      section: ShortText.nullable(),
      pageFrom: pageNumber.nullable(),
      pageTo: pageNumber.nullable(),
      note: typedText().max(1000).nullable(),
      /** The place of the same document that this one takes: that one ends. */
      replaces: z.uuid().nullable().default(null),
    })
    .refine(({ pageFrom, pageTo }) => pageTo === null || (pageFrom !== null && pageFrom <= pageTo), {
      path: ["pageTo"],
      error: "before pageFrom",
    }),
  output: z.object({ linkId: z.uuid() }),
  status: 201,
  errors: [
    "record.not_found",
    "evidence.already_linked",
    "evidence.not_for_stage",
    "evidence.secret_has_no_text",
    "scoring.window_closed",
    "scoring.sheet_state",
    "scoring.explanation_closed",
    "scoring.round_published",
  ],
});

export const unlinkDocument = defineOperation({
  id: "evidence.unlinkDocument",
  method: "POST",
  path: "/api/rounds/{roundId}/units/{unitId}/evidence/{linkId}/removal",
  summary: "Take a document off a component; that it stood there stays known",
  access: reads,
  params: roundUnit.extend({ linkId: z.uuid() }),
  body: z.strictObject({ reason: Reason.nullable() }),
  output: z.object({ removed: z.literal(true) }),
  errors: [
    "record.not_found",
    "evidence.not_for_stage",
    "scoring.window_closed",
    "scoring.sheet_state",
    "scoring.explanation_closed",
    "scoring.round_published",
  ],
});

const columns: readonly ListColumn[] = [
  { key: "title", titleVi: "Tên tài liệu", titleEn: "Title", type: "text" },
  { key: "number", titleVi: "Số, ký hiệu", titleEn: "Number", type: "text" },
  { key: "issuer", titleVi: "Nơi ban hành", titleEn: "Issuer", type: "text" },
  { key: "documentDate", titleVi: "Ngày văn bản", titleEn: "Dated", type: "day" },
  { key: "provesFrom", titleVi: "Chứng minh từ ngày", titleEn: "Proves from", type: "day" },
  { key: "provesUntil", titleVi: "Chứng minh đến ngày", titleEn: "Proves until", type: "day" },
  { key: "kind", titleVi: "Loại", titleEn: "Kind", type: "text", labels: documentKindLabels },
  { key: "uses", titleVi: "Số lần sử dụng", titleEn: "Uses", type: "integer" },
  { key: "outOfPeriod", titleVi: "Ngoài thời gian", titleEn: "Out of period", type: "boolean" },
  { key: "undated", titleVi: "Chưa có ngày văn bản", titleEn: "No date", type: "boolean" },
  { key: "unreadable", titleVi: "Không đọc được", titleEn: "Unreadable", type: "boolean" },
  { key: "reused", titleVi: "Dùng nhiều nơi", titleEn: "Reused", type: "boolean" },
  { key: "duplicate", titleVi: "Trùng nội dung", titleEn: "Duplicate", type: "boolean" },
  { key: "fileName", titleVi: "Tên tệp", titleEn: "File", type: "text" },
  { key: "pageCount", titleVi: "Số trang", titleEn: "Pages", type: "integer" },
  { key: "uploadedAt", titleVi: "Thời điểm đưa lên", titleEn: "Added", type: "instant" },
  { key: "uploadedBy", titleVi: "Người đưa lên", titleEn: "Added by", type: "text" },
];

export const listDocuments = defineOperation({
  id: "evidence.listDocuments",
  method: "GET",
  path: "/api/evidence",
  summary: "The library of documents of one unit, filtered, sorted and paged",
  access: reads,
  query: listQuery(["uploadedAt", "title", "number", "documentDate", "uses"], {
    unitId: UnitId,
    kind: DocumentKind.optional(),
    /** Year of the document, else of its adding. */
    year: z
      .string()
      .regex(/^(19|20)\d{2}$/)
      .transform(Number)
      .optional(),
    component: z.string().max(60).optional(),
    flag: z.enum([...EvidenceFlag.options, "unused"]).optional(),
  }),
  output: pageOf(LibraryDocument).extend({ abilities: z.object({ keep: z.boolean() }) }),
  columns,
  fileName: { vi: "tai-lieu", en: "evidence" },
  errors: ["record.not_found"],
});

export const getDocument = defineOperation({
  id: "evidence.getDocument",
  method: "GET",
  path: "/api/evidence/{documentId}",
  summary: "One document: its facts, where it stands and stood, and its history",
  access: reads,
  params: documentParams,
  output: z.object({
    document: EvidenceDocument,
    uses: z.array(EvidenceUse),
    history: z.array(ActionView),
    abilities: z.object({ change: z.boolean(), remove: z.boolean(), publish: z.boolean() }),
  }),
  errors: ["record.not_found"],
});

export const addDocument = defineOperation({
  id: "evidence.addDocument",
  method: "POST",
  path: "/api/evidence",
  summary: "Put a document into the library of a unit: a sent file, a citation, or the number of a secret one",
  access: reads,
  body: z.discriminatedUnion("kind", [
    inOrder(z.strictObject({ kind: z.literal("file"), unitId: UnitId, uploadId: z.uuid(), title, ...facts })),
    inOrder(z.strictObject({ kind: z.literal("cited"), unitId: UnitId, title, ...facts })),
    z.strictObject({ kind: z.literal("secret"), unitId: UnitId, ...secretFacts }),
  ]),
  output: EvidenceDocument,
  status: 201,
  errors: ["record.not_found", "uploads.gone", "uploads.refused"],
});

export const changeDocument = defineOperation({
  id: "evidence.changeDocument",
  method: "PUT",
  path: "/api/evidence/{documentId}",
  summary: "Change what is known of a document; the file and the instant it was added never change",
  access: keeps,
  params: documentParams,
  body: inOrder(z.strictObject({ basedOnVersion: z.int(), title: title.nullable(), ...facts })),
  output: EvidenceDocument,
  errors: ["record.not_found", "record.changed", "evidence.secret_has_no_text"],
});

export const removeDocument = defineOperation({
  id: "evidence.removeDocument",
  method: "POST",
  path: "/api/evidence/{documentId}/removal",
  summary: "Take a document out of the library, unless a component uses it",
  access: keeps,
  params: documentParams,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ removed: z.literal(true) }),
  errors: ["record.not_found", "evidence.in_use"],
});

export const openDocument = defineOperation({
  id: "evidence.openDocument",
  method: "GET",
  path: "/api/evidence/{documentId}/file",
  summary: "The file of a document, to be saved or shown; reading a restricted one is recorded",
  access: reads,
  params: documentParams,
  query: z.strictObject({ as: z.enum(["download", "view"]).default("download") }),
  output: { kind: "file", mediaTypes: ["application/octet-stream"] },
  errors: ["record.not_found"],
});

/** One file of an archive: what it is, or why it is not taken. */
export const ArchiveFile = z.object({
  path: z.string(),
  size: z.int(),
  mediaType: z.string().nullable(),
  readability: Readability.nullable(),
  /** In the reader's language; null where the file can be taken. */
  refusal: z.string().nullable(),
});
export type ArchiveFile = z.infer<typeof ArchiveFile>;

export const previewArchive = defineOperation({
  id: "evidence.previewArchive",
  method: "GET",
  path: "/api/uploads/{uploadId}/archive",
  summary: "Look into a sent archive: every file with what it is or why it is not taken; nothing is kept yet",
  access: reads,
  params: z.strictObject({ uploadId: z.uuid() }),
  output: z.object({ files: z.array(ArchiveFile) }),
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["record.not_found", "uploads.gone", "evidence.archive_refused"],
});

export const addFromArchive = defineOperation({
  id: "evidence.addFromArchive",
  method: "POST",
  path: "/api/uploads/{uploadId}/archive",
  summary: "Keep the named files of a sent archive as documents of its unit, all in one act",
  access: reads,
  params: z.strictObject({ uploadId: z.uuid() }),
  body: z.strictObject({ paths: z.array(z.string().min(1).max(1000)).min(1).max(1000) }),
  output: z.object({ documents: z.array(EvidenceDocument) }),
  status: 201,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["record.not_found", "uploads.gone", "uploads.refused", "evidence.archive_refused"],
});
