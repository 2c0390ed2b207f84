import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { ResultStage } from "../../domain/scoring/columns/stage.ts";
import { ExclusionEffect, exclusionEffectLabels } from "../../domain/scoring/inputs/exclusion-effect.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { ImportPreview, ImportResult } from "../imports.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });
const PartCode = z.string().trim().min(1).max(60);

/** A component, criterion or area that the owner leaves out for a unit. */
export const ExclusionRow = z.object({
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  blockCode: z.string(),
  part: z.string(),
  partName: z.string(),
  level: z.enum(["area", "criterion", "component"]).nullable(),
  /** The components it covers, in the order of the set. */
  components: z.array(z.string()),
  /** What follows for the points, by the set; null where the set has no such part any more. */
  effect: ExclusionEffect.nullable(),
  reason: z.string(),
  createdAt: z.iso.datetime(),
});
export type ExclusionRow = z.infer<typeof ExclusionRow>;

const columns: readonly ListColumn[] = [
  { key: "unitNameVi", titleVi: "Đơn vị", titleEn: "Unit", type: "text" },
  { key: "blockCode", titleVi: "Nhóm", titleEn: "Block", type: "text" },
  { key: "part", titleVi: "Mã tiêu chí", titleEn: "Part", type: "text" },
  { key: "partName", titleVi: "Nội dung không đánh giá", titleEn: "What is left out", type: "text" },
  {
    key: "effect",
    titleVi: "Ảnh hưởng đến điểm",
    titleEn: "Effect on the points",
    type: "text",
    labels: exclusionEffectLabels,
  },
  { key: "reason", titleVi: "Lý do", titleEn: "Reason", type: "text" },
  { key: "createdAt", titleVi: "Ghi lúc", titleEn: "Recorded", type: "instant" },
];

export const listExclusions = defineOperation({
  id: "scoring.listExclusions",
  method: "GET",
  path: "/api/rounds/{roundId}/exclusions",
  summary: "What is not scored for which unit: for its people, or for all by the owner",
  access: "signedIn",
  params,
  query: listQuery(["unit", "part", "createdAt"], { unitId: UnitId.optional(), part: PartCode.optional() }),
  output: pageOf(ExclusionRow).extend({ abilities: z.object({ change: z.boolean(), end: z.boolean() }) }),
  columns,
  fileName: { vi: "khong-danh-gia", en: "not-scored" },
  errors: ["record.not_found"],
});

export const changeExclusions = defineOperation({
  id: "scoring.changeExclusions",
  method: "POST",
  path: "/api/rounds/{roundId}/exclusions",
  summary: "Leave parts out for units, or take that back; before the round opens",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    add: z.array(z.strictObject({ unitIds: z.array(UnitId).min(1).max(2000), part: PartCode })).max(200),
    remove: z.array(z.strictObject({ unitId: UnitId, part: PartCode })).max(5000),
    reason: Reason,
  }),
  output: z.object({ added: z.int(), removed: z.int() }),
  errors: ["record.not_found", "scoring.round_published", "scoring.round_open", "scoring.setup_refused"],
});

/** A unit as it stands at a stage; percent is null where nothing of it counts. */
const Standing = z.object({ points: z.string(), max: z.string(), percent: z.string().nullable() });

export const getExclusionEffect = defineOperation({
  id: "scoring.getExclusionEffect",
  method: "GET",
  path: "/api/rounds/{roundId}/exclusion-effect",
  summary: "What leaving a part out for a unit does to its percent or, where it is left out, scoring it again",
  access: { ability: "scoring.manage" },
  params,
  query: z.strictObject({ unitId: UnitId, part: PartCode }),
  output: z.object({ stage: ResultStage, isLeftOut: z.boolean(), before: Standing, after: Standing }),
  errors: ["record.not_found"],
});

export const endExclusion = defineOperation({
  id: "scoring.endExclusion",
  method: "POST",
  path: "/api/rounds/{roundId}/exclusions/end",
  summary:
    "Score a part again that was left out for a unit, in a round under way; what was granted stays in the record",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ unitId: UnitId, part: PartCode, reason: Reason }),
  output: z.object({ ended: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published", "scoring.round_not_open", "scoring.own_locked"],
});

export const getExclusionTemplate = defineOperation({
  id: "scoring.getExclusionTemplate",
  method: "GET",
  path: "/api/rounds/{roundId}/exclusions/template",
  summary: "The workbook of what is not scored, to fill in",
  access: { ability: "scoring.manage" },
  params,
  output: {
    kind: "file",
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  },
  errors: ["record.not_found"],
});

export const previewExclusionImport = defineOperation({
  id: "scoring.previewExclusionImport",
  method: "POST",
  path: "/api/rounds/{roundId}/exclusions/import",
  summary: "Check a table of what is not scored (XLSX, CSV); nothing changes yet",
  access: { ability: "scoring.manage" },
  params,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 10_000_000 },
  output: ImportPreview,
  errors: ["record.not_found", "scoring.round_published", "scoring.round_open", "import.unreadable"],
});

export const applyExclusionImport = defineOperation({
  id: "scoring.applyExclusionImport",
  method: "POST",
  path: "/api/rounds/{roundId}/exclusions/import/{previewId}",
  summary: "Write what was previewed, all of it or nothing",
  access: { ability: "scoring.manage" },
  params: params.extend({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: ImportResult,
  errors: ["record.not_found", "scoring.round_published", "scoring.round_open", "import.stale", "import.has_faults"],
});

/** A unit asks that a part is not scored; the owner answers. */
export const ExclusionRequestRow = ExclusionRow.extend({
  id: z.uuid(),
  answer: z.enum(["granted", "refused"]).nullable(),
  answerReason: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  /** When what was granted was taken back, and why; null: it holds, or nothing was granted. */
  endedAt: z.iso.datetime().nullable(),
  endReason: z.string().nullable(),
});
export type ExclusionRequestRow = z.infer<typeof ExclusionRequestRow>;

export const listExclusionRequests = defineOperation({
  id: "scoring.listExclusionRequests",
  method: "GET",
  path: "/api/rounds/{roundId}/exclusion-requests",
  summary: "Requests of units that a part is not scored, open ones first: own ones, or all for the owner",
  access: "signedIn",
  params,
  query: z.strictObject({ unitId: UnitId.optional() }),
  output: z.object({ items: z.array(ExclusionRequestRow), abilities: z.object({ answer: z.boolean() }) }),
  errors: ["record.not_found"],
});

export const askExclusion = defineOperation({
  id: "scoring.askExclusion",
  method: "POST",
  path: "/api/rounds/{roundId}/units/{unitId}/exclusion-requests",
  summary: "Ask the owner not to score a part for the own unit",
  access: { ability: "scoring.fill" },
  params: params.extend({ unitId: UnitId }),
  body: z.strictObject({ part: PartCode, reason: Reason }),
  output: z.object({ requestId: z.uuid() }),
  status: 201,
  errors: [
    "record.not_found",
    "scoring.round_published",
    "scoring.setup_refused",
    "scoring.already_asked",
    "scoring.own_locked",
  ],
});

export const answerExclusionRequest = defineOperation({
  id: "scoring.answerExclusionRequest",
  method: "POST",
  path: "/api/rounds/{roundId}/exclusion-requests/{requestId}/answer",
  summary: "Grant or refuse the request of a unit, with the reason; a granted part is left out at once",
  access: { ability: "scoring.manage" },
  params: params.extend({ requestId: z.uuid() }),
  body: z.strictObject({ answer: z.enum(["granted", "refused"]), reason: Reason }),
  output: z.object({ answered: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published", "scoring.already_answered", "scoring.own_locked"],
});
