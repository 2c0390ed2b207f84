import type { OfficialDocument } from "../../../domain/documents/official-document.ts";

/** What the thread of documents is asked for. */
export interface DocxJob {
  readonly id: number;
  readonly document: OfficialDocument;
  readonly at: Date;
}

/** Its answer: the file, or why there is none. */
export type DocxAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string };
