import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../domain/documents/paper-format.ts";
import type { AnnexKind, PaperKind, TemplateFault, TemplateWarning } from "../../../domain/documents/paper-template.ts";

/** An office's own templates of a paper; what has none is laid out by the program. */
export interface PaperTemplates {
  readonly text?: Uint8Array | undefined;
  readonly annexes: Readonly<Partial<Record<AnnexKind, Uint8Array | undefined>>>;
}

/** What the thread of documents is asked for. */
export type DocumentTask =
  | { readonly task: "write"; readonly document: OfficialDocument; readonly format: PaperFormat; readonly at: Date }
  /** The same in an office's own templates. */
  | {
      readonly task: "fill";
      readonly templates: PaperTemplates;
      readonly document: OfficialDocument;
      readonly format: PaperFormat;
      readonly at: Date;
    }
  /** The first annex of a document without its paper, in an office's own template where there is one. */
  | {
      readonly task: "annex";
      readonly template: Uint8Array | undefined;
      readonly document: OfficialDocument;
      readonly format: PaperFormat;
      readonly at: Date;
    }
  /** What its PDF does not carry, and what it lacks of an official paper. */
  | { readonly task: "losses"; readonly template: Uint8Array; readonly kind: PaperKind }
  | { readonly task: "check"; readonly template: Uint8Array; readonly kind: PaperKind }
  /** The template that ships. */
  | { readonly task: "ship"; readonly kind: PaperKind; readonly at: Date };

export interface DocumentJob {
  readonly id: number;
  readonly task: DocumentTask;
}

/** What comes of a task: a file, what is wrong with a template, or what is to be known of it. */
export type DocumentResult =
  | { readonly bytes: Uint8Array }
  | { readonly faults: readonly TemplateFault[] }
  | { readonly warnings: readonly TemplateWarning[] };

/** Its answer, or why there is none. */
export type DocumentAnswer =
  | { readonly id: number; readonly result: DocumentResult }
  | { readonly id: number; readonly failure: string };
