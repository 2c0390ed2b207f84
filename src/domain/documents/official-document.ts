import type { Letterhead, Recipients, Signature } from "./letterhead.ts";
import type { AnnexKind } from "./paper-template.ts";

/** A piece of a line in one kind of type. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A text as it is, or in pieces. A line break inside begins a new line. */
export type Words = string | readonly Span[];

export type Align = "left" | "center" | "right" | "justify";

/** A column of a table; `width` is its share of the width of the page. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: Align;
  /** The title stands upright, as over the narrow columns of a matrix. */
  readonly upright?: boolean;
}

/** A cell that is more than its words. */
export interface Cell {
  readonly words: Words;
  /** Columns it covers. */
  readonly span?: number;
  readonly align?: Align;
}

export interface Row {
  readonly cells: readonly (Words | Cell)[];
  /** group: an area or a criterion; total: the sum at the end. */
  readonly look?: "group" | "total";
}

export interface Table {
  readonly columns: readonly Column[];
  /** A line above the titles that joins columns under one word; an empty title joins nothing. */
  readonly groups?: readonly { readonly title: string; readonly span: number }[];
  readonly rows: readonly Row[];
  /** Size of the type in points, 7 to 13. */
  readonly size: number;
}

export type Block =
  | { readonly kind: "paragraph"; readonly words: Words; readonly align?: Align; readonly keepWithNext?: boolean }
  /** 1: "I. KẾT QUẢ …"; 2: "1. Kết quả theo lĩnh vực". */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "table"; readonly table: Table };

/** Portrait A4 is the rule; wide tables may lie across, the matrix on A3. */
export type Paper = "a4" | "a4Landscape" | "a3Landscape";

/** An annex: a part of its own with its own page numbers (Annex I, part III, item 1 of the decree). */
export interface Annex {
  /** "Phụ lục I"; null where the document has one only and it is called by its title. */
  readonly label: string | null;
  readonly title: string;
  readonly paper: Paper;
  readonly blocks: readonly Block[];
  /** For one that stands without its paper: where it comes from, in the place where others name their paper. */
  readonly origin?: string;
  /** What of it an office's own template may use; without it the annex is always drawn. */
  readonly form?: AnnexForm;
}

/** The words of an annex by the names of their places. */
export interface AnnexForm {
  readonly kind: AnnexKind;
  readonly fields: Readonly<Record<string, string>>;
  /** The rows of its table. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** How a document is named: by its kind ("BÁO CÁO"), or as a letter that has none ("V/v …"). */
export type Naming =
  | { readonly kind: "named"; readonly name: string; readonly about: string }
  | { readonly kind: "letter"; readonly about: string };

/** How a document ends: recipients beside one signature, or two signatures under minutes. */
export type Closing =
  | { readonly kind: "signed"; readonly recipients: Recipients; readonly signature: Signature }
  | {
      readonly kind: "minutes";
      readonly secretary: Signature;
      readonly chair: Signature;
      readonly recipients: Recipients;
    };

/**
 * A document as the law lays it out, without a word of how it is drawn: Nghị định 30/2020/NĐ-CP, Annex I. Texts are
 * Vietnamese: the language of official documents.
 */
export interface OfficialDocument {
  readonly letterhead: Letterhead;
  readonly naming: Naming;
  /** Who decides, over the grounds of a decision, there in capitals; its annexes name it, too ("Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"). */
  readonly decidedBy?: string;
  /** "Căn cứ …", one each; what ends the line is written by the layout. */
  readonly grounds?: readonly string[];
  /** Between grounds and articles: "QUYẾT ĐỊNH:". */
  readonly resolution?: string;
  /** "Kính gửi". */
  readonly addressees?: readonly string[];
  readonly blocks: readonly Block[];
  readonly closing: Closing;
  readonly annexes: readonly Annex[];
  /** Further words by the name of their place, for an office's own template. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A warning at the foot of every page, as on invented data; null: none. */
  readonly mark: string | null;
}
