import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import type { PaperTemplates } from "../documents/document-job.ts";
import { titleOf } from "../documents/layout/lay-out-document.ts";
import { fillPaper } from "../docx/template/fill-paper.ts";
import { renderWord } from "./word/render-word.ts";

/**
 * A paper in an office's own templates as PDF: its pages are read from the filled files, an annex without a template is
 * drawn as it is anyhow.
 */
export async function fillAsPdf(templates: PaperTemplates, document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const { text, annexes } = await fillPaper(templates, document, at);
  return renderWord(text, annexes, { title: titleOf(document), issuer: document.letterhead.issuer, at });
}
