import type { FileAnswer } from "../../../../contract/operation.ts";
import { docxMediaType, pdfMediaType } from "../../../../contract/scoring/papers.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../domain/documents/paper-format.ts";
import { writeDocument } from "../../../platform/documents/write-document.ts";

const mediaTypes: Readonly<Record<PaperFormat, string>> = { docx: docxMediaType, pdf: pdfMediaType };

interface PaperFile {
  /** Without what the form adds. */
  readonly name: string;
  readonly format: PaperFormat;
  readonly at: Date;
}

/** A paper of the law as the file that was asked for. */
export async function answerPaper(document: OfficialDocument, { name, format, at }: PaperFile): Promise<FileAnswer> {
  return {
    fileName: `${name}.${format}`,
    mediaType: mediaTypes[format],
    bytes: await writeDocument(document, format, at),
  };
}
