import type { DocumentFrame } from "./document-frame.ts";

/** A document as the index of a pack names it; one that says nothing stands for a component without documents. */
export interface IndexedDocument {
  readonly number: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  /** Day of the document, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly section: string | null;
  readonly pages: string | null;
  /** Where its file lies in the pack. */
  readonly path: string | null;
  readonly state: string;
}

/** The index of an evidence pack of the province's own index. */
export interface EvidenceIndex extends DocumentFrame {
  readonly year: number;
  /** The lead agency; null: of all. */
  readonly leadVi: string | null;
  readonly components: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly leadVi: string | null;
    /** Plain decimals; null: unknown. */
    readonly max: string | null;
    readonly self: string | null;
    /** The set asks for documents of it. */
    readonly asked: boolean;
    readonly documents: readonly IndexedDocument[];
  }[];
}
