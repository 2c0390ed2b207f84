import type { DocumentTask } from "./document-job.ts";
import { layOutAnnex } from "./layout/lay-out-document.ts";

/**
 * The first annex of a document as a file of its own, without the paper: filled into an office's own template, else laid
 * out by the program. A writer is loaded when the first of its files is asked for.
 * @throws Error where the document has no annex, or it cannot be drawn
 */
export async function writeAnnex({
  template,
  document,
  format,
  at,
}: Extract<DocumentTask, { task: "annex" }>): Promise<Uint8Array> {
  const [annex] = document.annexes;
  if (annex === undefined) throw new Error("a document without an annex");
  const { letterhead, mark } = document;
  const facts = { title: annex.title, issuer: letterhead.issuer, mark, at };
  if (template !== undefined && annex.form !== undefined) {
    const { fillAnnex } = await import("../docx/template/fill-annex.ts");
    const docx = await fillAnnex(template, document, { ...annex, form: annex.form });
    return format === "docx" ? docx : (await import("../pdf/word/render-word.ts")).renderWord(docx, [], facts);
  }
  const parts = [layOutAnnex(document, annex)];
  return format === "docx"
    ? (await import("../docx/render-docx.ts")).renderParts(parts, facts)
    : (await import("../pdf/render-pdf.ts")).renderPdfParts(parts, facts);
}
