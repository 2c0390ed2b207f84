import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { ImportPreview, ImportResult } from "../imports.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const path = "/api/rounds/{roundId}/survey/imports";
const roundParams = z.strictObject({ roundId: RoundId });

/** What an import does to the points of one component of one unit. */
export const SurveyEffect = z.object({
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  component: z.string(),
  answersBefore: z.int(),
  answersAfter: z.int(),
  /** Null: no points. */
  pointsBefore: z.string().nullable(),
  pointsAfter: z.string().nullable(),
});
export type SurveyEffect = z.infer<typeof SurveyEffect>;

export const getSurveyTemplate = defineOperation({
  id: "scoring.getSurveyTemplate",
  method: "GET",
  path: "/api/rounds/{roundId}/survey/template",
  summary: "The table to fill in: a row for each unit, component, form and option of the round",
  access: { ability: "scoring.manage" },
  params: roundParams,
  query: z.strictObject({
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    /** `yes` writes the stored answers into it. */
    filled: z.enum(["yes", "no"]).default("no"),
  }),
  output: { kind: "file", mediaTypes: [xlsx, "text/csv"] },
  errors: ["record.not_found"],
});

export const previewSurveyImport = defineOperation({
  id: "scoring.previewSurveyImport",
  method: "POST",
  path: `${path}/preview`,
  summary: "Read and check survey results from CSV or a workbook, with the points before and after; changes nothing",
  access: { ability: "scoring.manage" },
  params: roundParams,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 16 * 1024 * 1024 },
  output: ImportPreview.extend({
    /** At most the first thousand components whose answers change; none while there is a fault. */
    effects: z.array(SurveyEffect),
    /** Components whose answers change. */
    moved: z.int(),
  }),
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["record.not_found", "import.unreadable", "scoring.round_published"],
});

export const applySurveyImport = defineOperation({
  id: "scoring.applySurveyImport",
  method: "POST",
  path: `${path}/{previewId}/apply`,
  summary: "Write previewed survey results and compute the points of the units again, in one transaction",
  access: { ability: "scoring.manage" },
  params: roundParams.extend({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: ImportResult,
  errors: ["record.not_found", "import.stale", "import.has_faults", "scoring.round_published"],
});

/** One import or entry by hand, in the list. */
export const SurveyBatch = z.object({
  id: z.uuid(),
  kind: z.enum(["file", "hand"]),
  fileName: z.string().nullable(),
  contentSha256: z.string().nullable(),
  reason: z.string(),
  lines: z.int(),
  changed: z.int(),
  /** Lines it changed that count no longer: a later one replaced them. */
  superseded: z.int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
});
export type SurveyBatch = z.infer<typeof SurveyBatch>;

export const listSurveyBatches = defineOperation({
  id: "scoring.listSurveyBatches",
  method: "GET",
  path,
  summary: "Every import and entry of survey results, the newest first",
  access: { ability: "scoring.manage" },
  params: roundParams,
  output: z.object({ items: z.array(SurveyBatch) }),
  errors: ["record.not_found"],
});

/** One line of an import as it was read, with what stood there before. */
export const SurveyBatchLine = z.object({
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  component: z.string(),
  form: z.string(),
  /** Row of the file; 0 for an entry by hand. */
  row: z.int(),
  before: z.string().nullable(),
  after: z.string(),
  changed: z.boolean(),
});
export type SurveyBatchLine = z.infer<typeof SurveyBatchLine>;

export const getSurveyBatch = defineOperation({
  id: "scoring.getSurveyBatch",
  method: "GET",
  path: `${path}/{batchId}`,
  summary: "One import with every line it said: what stood there before, what it brought",
  access: { ability: "scoring.manage" },
  params: roundParams.extend({ batchId: z.uuid() }),
  output: SurveyBatch.extend({ items: z.array(SurveyBatchLine) }),
  errors: ["record.not_found"],
});
