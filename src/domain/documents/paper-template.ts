import { z } from "zod";

/** Papers whose wording and layout an office may replace. */
export const PaperKind = z.enum(["resultDecision", "resultSubmission"]);
export type PaperKind = z.infer<typeof PaperKind>;

/** What is wrong with a template; each names the place as it is written in the file. */
export const TemplateFault = z.object({
  fault: z.enum(["unknown", "missing", "wrongForm", "unclosed", "notAlone", "notLast", "external", "unreadable"]),
  place: z.string(),
});
export type TemplateFault = z.infer<typeof TemplateFault>;
