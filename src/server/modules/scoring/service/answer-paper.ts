import type { FileAnswer } from "../../../../contract/operation.ts";
import { docxMediaType, pdfMediaType } from "../../../../contract/scoring/papers.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../domain/documents/paper-format.ts";
import type { PaperKind } from "../../../../domain/documents/paper-template.ts";
import { markFileName } from "../../../../domain/scoring/demonstration-mark.ts";
import type { PaperTemplates } from "../../../platform/documents/document-job.ts";
import { fillDocument, writeDocument } from "../../../platform/documents/write-document.ts";
import type { PaperDeps } from "../deps.ts";
import { findTemplatesInUse } from "./templates/template-in-use.ts";

export const paperMediaTypes: Readonly<Record<PaperFormat, string>> = { docx: docxMediaType, pdf: pdfMediaType };

interface Paper {
  /** Whose template it is written from. */
  readonly kind: PaperKind;
  readonly document: OfficialDocument;
  /** Of a paper whose pages may bear another mark; else a mark is that of a demonstration. */
  readonly isDemonstration?: boolean;
  /** Without what the form adds, and the mark of a demonstration. */
  readonly name: string;
  readonly format: PaperFormat;
  readonly at: Date;
}

/** A paper of the law as the file that was asked for, in the office's own template where one is in use. */
export async function answerPaper(
  deps: PaperDeps,
  { kind, name, isDemonstration, ...paper }: Paper,
): Promise<FileAnswer> {
  const templates = await findTemplatesInUse(deps.db.reader, deps, kind);
  const { format } = paper;
  return {
    fileName: `${markFileName(name, isDemonstration ?? paper.document.mark !== null)}.${format}`,
    mediaType: paperMediaTypes[format],
    bytes: await writePaper(paper, templates),
  };
}

/** The bytes of a paper, in either form from its templates. */
export function writePaper(
  { document, format, at }: Pick<Paper, "document" | "format" | "at">,
  templates: PaperTemplates,
): Promise<Uint8Array> {
  const isOwn =
    templates.text !== undefined || document.annexes.some(({ form }) => form && templates.annexes[form.kind]);
  return isOwn ? fillDocument(templates, { document, format, at }) : writeDocument(document, format, at);
}
