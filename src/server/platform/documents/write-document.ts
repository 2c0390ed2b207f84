import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../domain/documents/paper-format.ts";
import type { PaperKind, TemplateFault, TemplateWarning } from "../../../domain/documents/paper-template.ts";
import { askThread } from "./ask-thread.ts";
import type { DocumentTask, PaperTemplates } from "./document-job.ts";

/**
 * Writes an official document as a file, in the form of Nghị định 30/2020/NĐ-CP. `at`: the hour it is written, as the file
 * tells it. The work is done in a thread of its own, one document after another, so that nobody's save waits for
 * somebody's matrix, and what a document may take of the memory has an end.
 * @throws Error where the document cannot be drawn, or the thread ended.
 */
export function writeDocument(document: OfficialDocument, format: PaperFormat, at: Date): Promise<Uint8Array> {
  return fileOf({ task: "write", document, format, at });
}

interface FilledDocument {
  readonly document: OfficialDocument;
  readonly format: PaperFormat;
  readonly at: Date;
}

/** Writes a document into an office's own templates; `at`: the hour it is written. */
export function fillDocument(templates: PaperTemplates, filled: FilledDocument): Promise<Uint8Array> {
  return fileOf({ task: "fill", templates, ...filled });
}

/** Writes the first annex of a document by itself, in an office's own template where there is one. */
export function writeAnnexAlone(template: Uint8Array | undefined, filled: FilledDocument): Promise<Uint8Array> {
  return fileOf({ task: "annex", template, ...filled });
}

/** The template of a paper that ships, to begin from. */
export function shipTemplate(kind: PaperKind, at: Date): Promise<Uint8Array> {
  return fileOf({ task: "ship", kind, at });
}

/** Everything that is wrong with an office's own template. */
export async function findTemplateFaults(template: Uint8Array, kind: PaperKind): Promise<readonly TemplateFault[]> {
  const result = await askThread({ task: "check", template, kind });
  if ("faults" in result) return result.faults;
  throw new Error("the thread of documents answered with a file");
}

/** What an office's own template lacks of an official paper, and what of it its PDF does not carry. */
export async function findTemplateWarnings(template: Uint8Array, kind: PaperKind): Promise<readonly TemplateWarning[]> {
  const result = await askThread({ task: "losses", template, kind });
  if ("warnings" in result) return result.warnings;
  throw new Error("the thread of documents answered without warnings");
}

async function fileOf(task: DocumentTask): Promise<Uint8Array> {
  const result = await askThread(task);
  if ("bytes" in result) return result.bytes;
  throw new Error("the thread of documents answered without a file");
}
