import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../domain/documents/paper-format.ts";

/** What the thread of documents is asked for. */
export interface DocumentJob {
  readonly id: number;
  readonly document: OfficialDocument;
  readonly format: PaperFormat;
  readonly at: Date;
}

/** Its answer: the file, or why there is none. */
export type DocumentAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string };
