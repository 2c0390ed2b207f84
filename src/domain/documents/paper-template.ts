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
  "amendingDecision",
  "amendingSubmission",
  "rankingAnnex",
  "areaAnnex",
  "sheetAnnex",
  "lossAnnex",
  "resultSheetAnnex",
  "changeAnnex",
  "standingAnnex",
]);
export type PaperKind = z.infer<typeof PaperKind>;

/** Annexes of papers: a table with what stands around it, on paper of its own. */
export const AnnexKind = PaperKind.extract([
  "rankingAnnex",
  "areaAnnex",
  "sheetAnnex",
  "lossAnnex",
  "resultSheetAnnex",
  "changeAnnex",
  "standingAnnex",
]);
export type AnnexKind = z.infer<typeof AnnexKind>;

export function isAnnexKind(kind: PaperKind): kind is AnnexKind {
  return AnnexKind.safeParse(kind).success;
}

/** Which annexes a paper may carry. */
export const annexesOfPaper: Readonly<Partial<Record<PaperKind, readonly AnnexKind[]>>> = {
  resultDecision: ["rankingAnnex", "areaAnnex"],
  resultSubmission: ["rankingAnnex", "areaAnnex"],
  amendingDecision: ["changeAnnex", "standingAnnex", "rankingAnnex", "areaAnnex"],
  amendingSubmission: ["changeAnnex", "standingAnnex", "rankingAnnex", "areaAnnex"],
  selfAssessmentReport: ["sheetAnnex"],
  resultLetter: ["lossAnnex", "resultSheetAnnex"],
};

/** The paper by which the template of an annex is looked at; others may carry the annex as well. */
export const paperOfAnnex = {
  rankingAnnex: "resultDecision",
  areaAnnex: "resultDecision",
  sheetAnnex: "selfAssessmentReport",
  lossAnnex: "resultLetter",
  resultSheetAnnex: "resultLetter",
  changeAnnex: "amendingDecision",
  standingAnnex: "amendingDecision",
} as const satisfies Record<AnnexKind, TextKind>;

/** A paper that is written by itself. */
export type TextKind = Exclude<PaperKind, AnnexKind>;

/** What is written from a template: the paper itself, or the one that carries the annex. */
export function writtenPaper(kind: PaperKind): TextKind {
  return isAnnexKind(kind) ? paperOfAnnex[kind] : kind;
}

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
    "notCarried",
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
 * field or the element; empty where the kind says enough. Without a place: what the template itself lacks of an official
 * paper, `what` being the words or the place to be filled that are not there.
 */
export const TemplateWarning = z.object({
  warning: z.enum([
    ...["picture", "textBox", "field", "note", "font", "tab", "columns", "floating", "formula", "sign"],
    ...["direction", "revision", "other"],
    ...["nationalTitle", "motto", "issuer", "signer"],
  ] as const),
  what: z.string(),
  at: TemplateSpot.nullable(),
});
export type TemplateWarning = z.infer<typeof TemplateWarning>;
