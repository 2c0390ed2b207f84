import { z } from "zod";
import { PaperKind, TemplateFault, TemplateWarning } from "../../domain/documents/paper-template.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { docxMediaType, paperFile, paperQuery } from "./papers.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ kind: PaperKind });
/** Without a version: the template that ships. */
const query = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional(),
});
const file = { kind: "file", mediaTypes: [docxMediaType] } as const;

/** A template of a paper: its versions, and which of them the paper is written from. */
export const PaperTemplate = z.object({
  kind: PaperKind,
  /** Null: the one that ships. */
  inUse: z.int().nullable(),
  /** The newest first. */
  versions: z.array(
    z.object({ version: z.int(), fileName: z.string(), at: z.iso.datetime(), by: z.string().nullable() }),
  ),
  /** Which version was taken into use when, by whom and why; the newest first. */
  uses: z.array(
    z.object({ version: z.int().nullable(), at: z.iso.datetime(), by: z.string().nullable(), reason: z.string() }),
  ),
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;

export const listPaperTemplates = defineOperation({
  id: "scoring.listPaperTemplates",
  method: "GET",
  path: "/api/paper-templates",
  summary: "The papers whose wording and layout may be replaced, with versions of their templates",
  access: { ability: "scoring.manage" },
  output: z.object({ items: z.array(PaperTemplate) }),
  errors: ["auth.forbidden"],
});

export const openPaperTemplate = defineOperation({
  id: "scoring.openPaperTemplate",
  method: "GET",
  path: "/api/paper-templates/{kind}/file",
  summary: "A template as DOCX, to be changed in a word processor; without a version the one that ships",
  access: { ability: "scoring.manage" },
  params,
  query,
  output: file,
  errors: ["auth.forbidden", "record.not_found"],
});

export const previewPaperTemplate = defineOperation({
  id: "scoring.previewPaperTemplate",
  method: "GET",
  path: "/api/paper-templates/{kind}/preview",
  summary:
    "A paper written from a template with the figures of a round, without one with invented ones, as DOCX or PDF",
  access: { ability: "scoring.manage" },
  params,
  query: query.extend({ ...paperQuery.shape, roundId: RoundId.optional() }),
  output: paperFile,
  errors: ["auth.forbidden", "record.not_found", "scoring.preview_paper_missing"],
});

export const listTemplateWarnings = defineOperation({
  id: "scoring.listTemplateWarnings",
  method: "GET",
  path: "/api/paper-templates/{kind}/warnings",
  summary:
    "What a template lacks of an official paper, and what of it its PDF does not carry, each with its place; nothing for the one that ships",
  access: { ability: "scoring.manage" },
  params,
  query,
  output: z.object({ items: z.array(TemplateWarning) }),
  errors: ["auth.forbidden", "record.not_found"],
});

export const uploadPaperTemplate = defineOperation({
  id: "scoring.uploadPaperTemplate",
  method: "POST",
  path: "/api/paper-templates/{kind}/versions",
  summary:
    "Upload a template as a new version; with faults it is not kept, and every fault is named; what it lacks of an official paper and what its PDF does not carry is named as well",
  access: { ability: "scoring.manage" },
  params,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 5 * 1024 * 1024 },
  output: z.object({ version: z.int().nullable(), faults: z.array(TemplateFault), warnings: z.array(TemplateWarning) }),
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["auth.forbidden", "scoring.template_refused"],
});

export const usePaperTemplate = defineOperation({
  id: "scoring.usePaperTemplate",
  method: "POST",
  path: "/api/paper-templates/{kind}/use",
  summary: "Take a version into use, or the template that ships: papers are written from it from now on",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ version: z.int().min(1).nullable(), reason: Reason }),
  output: z.object({ done: z.literal(true) }),
  errors: ["auth.forbidden", "record.not_found"],
});
