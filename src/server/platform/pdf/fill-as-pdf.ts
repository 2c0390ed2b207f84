import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import { titleOf } from "../documents/layout/lay-out-document.ts";
import { annexesOf, fillTemplate } from "../docx/template/fill-template.ts";
import { renderWord } from "./word/render-word.ts";

/**
 * A document in an office's own template as PDF: its pages are read from the filled file, the annexes are drawn as they
 * are without a template.
 */
export async function fillAsPdf(template: Uint8Array, document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const docx = await fillTemplate(template, document, []);
  return renderWord(docx, annexesOf(document), { title: titleOf(document), issuer: document.letterhead.issuer, at });
}
