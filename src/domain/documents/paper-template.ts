import { z } from "zod";

/** Papers whose wording and layout an office may replace. */
export const PaperKind = z.enum([
  "resultDecision",
  "resultSubmission",
  "councilMinutes",
  "selfAssessmentReport",
  "appraisalReport",
  "resultLetter",
  "scoreMatrix",
  "reminderLetter",
]);
export type PaperKind = z.infer<typeof PaperKind>;

/**
 * Where a place stands in a template: in which part of the paper, in which of its paragraphs, counted from 1 and without
 * empty ones, and the words there as they are read in a word processor.
 */
export const TemplateSpot = z.object({
  part: z.enum(["body", "header", "footer", "other"]),
  paragraph: z.int().min(1),
  words: z.string(),
});
export type TemplateSpot = z.infer<typeof TemplateSpot>;

/** What is wrong with a template; each names the place as it is written in the file, and where that is. */
export const TemplateFault = z.object({
  fault: z.enum([
    "unknown",
    "missing",
    "wrongForm",
    "unclosed",
    "notAlone",
    "notLast",
    "external",
    "malformed",
    "unreadable",
  ]),
  place: z.string(),
  /** Null: it is nowhere in the file, or concerns the file as a whole. */
  at: TemplateSpot.nullable(),
});
export type TemplateFault = z.infer<typeof TemplateFault>;

/**
 * What of a template its PDF does not carry, or carries otherwise; DOCX has all of it. `what`: the name of the face, the
 * field or the element; empty where the kind says enough.
 */
export const TemplateWarning = z.object({
  warning: z.enum([
    ...["picture", "textBox", "field", "note", "font", "tab", "columns", "floating", "formula", "sign"],
    ...["direction", "revision", "other"],
  ] as const),
  what: z.string(),
  at: TemplateSpot,
});
export type TemplateWarning = z.infer<typeof TemplateWarning>;
