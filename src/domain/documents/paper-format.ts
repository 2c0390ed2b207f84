import { z } from "zod";

/** docx: to be edited by the office that signs; pdf: to be looked at, printed and attached as it is. */
export const PaperFormat = z.enum(["docx", "pdf"]);
export type PaperFormat = z.infer<typeof PaperFormat>;
