import type { FileAnswer } from "../../../../contract/operation.ts";
import { docxMediaType, pdfMediaType } from "../../../../contract/scoring/papers.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../domain/documents/paper-format.ts";
import { fillDocument, writeDocument } from "../../../platform/documents/write-document.ts";

const mediaTypes: Readonly<Record<PaperFormat, string>> = { docx: docxMediaType, pdf: pdfMediaType };

interface PaperFile {
  /** Without what the form adds. */
  readonly name: string;
  readonly format: PaperFormat;
  readonly at: Date;
  /** The office's own template, where there is one; what is drawn as PDF is always the layout that ships. */
  readonly template?: Uint8Array | undefined;
}

/** A paper of the law as the file that was asked for. */
export async function answerPaper(
  document: OfficialDocument,
  { name, format, at, template }: PaperFile,
): Promise<FileAnswer> {
  return {
    fileName: `${name}.${format}`,
    mediaType: mediaTypes[format],
    bytes:
      template === undefined || format === "pdf"
        ? await writeDocument(document, format, at)
        : await fillDocument(template, document),
  };
}
