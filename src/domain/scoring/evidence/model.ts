import { z } from "zod";

/**
 * How a document is kept: with its file; cited, as it lies in the document system; or secret, of which only number,
 * issuer and date may stand in a program without protection (Luật Bảo vệ bí mật nhà nước 2018, art. 5).
 */
export const DocumentKind = z.enum(["file", "cited", "secret"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Stages at which evidence may be added to a component. */
export const EvidenceStage = z.enum(["forecast", "self", "appraisal1", "explanation", "appraisal2", "council"]);
export type EvidenceStage = z.infer<typeof EvidenceStage>;

/** Stages in which pages are marked. */
export const MarkStage = z.enum(["appraisal1", "appraisal2", "council"]);
export type MarkStage = z.infer<typeof MarkStage>;

/** What the program notices by itself; it informs and decides nothing. */
export const EvidenceFlag = z.enum(["outOfPeriod", "undated", "unreadable", "reused", "duplicate"]);
export type EvidenceFlag = z.infer<typeof EvidenceFlag>;

/** A part of a page: lengths as parts of its width and height, from the upper left corner. */
export const PageRectangle = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
});
export type PageRectangle = z.infer<typeof PageRectangle>;
