import { z } from "zod";
import { PaperFormat } from "../../domain/documents/paper-format.ts";

export const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const pdfMediaType = "application/pdf";

/** What a paper is asked for as; without a word it is the file that can be edited. */
export const paperQuery = z.strictObject({ format: PaperFormat.default("docx") });

/** A paper of the law in the form of Nghị định 30/2020/NĐ-CP. */
export const paperFile = { kind: "file", mediaTypes: [docxMediaType, pdfMediaType] } as const;
