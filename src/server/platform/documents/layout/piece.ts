import type { Align, Table, Words } from "../../../../domain/documents/official-document.ts";

/** How words are written where they do not say otherwise; the size in points. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/**
 * A part of a page as the decree measures it, for every writer of files alike; lengths in twentieths of a point.
 *
 * - line: words of a head, a table or a signature, with no space around but what is told;
 * - paragraph: words of the text, justified, the first line moved in;
 * - rule: a drawn line of a length, in the middle of a width;
 * - pair: two columns without borders whose rows stand on one line and are not cut by the end of a page;
 * - table: a table over a width;
 * - hair: nothing to be seen, below a table at the end of a part: a word processor wants a line there, and one that found
 *   no room on a page that the table fills would stand on an empty page of its own.
 */
export type Piece =
  | WordPiece
  | { readonly kind: "rule"; readonly length: number; readonly width: number }
  | {
      readonly kind: "pair";
      readonly widths: readonly [number, number];
      readonly rows: readonly (readonly [readonly Piece[], readonly Piece[]])[];
    }
  | { readonly kind: "table"; readonly table: Table; readonly width: number }
  | { readonly kind: "hair" };

/** A line or a paragraph. */
export type WordPiece =
  | {
      readonly kind: "line";
      readonly words: Words;
      readonly type: Type;
      readonly align: Align;
      readonly before: number;
      readonly after: number;
      readonly keepNext: boolean;
    }
  | {
      readonly kind: "paragraph";
      readonly words: Words;
      readonly type: Type;
      readonly align: Align;
      readonly keepNext: boolean;
    };

interface Options {
  readonly align?: Align;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** A line of a block, in the middle unless told. */
export function line(words: Words, type: Type, options: Options = {}): WordPiece {
  const { align = "center", before = 0, after = 0, keepNext = false } = options;
  return { kind: "line", words, type, align, before, after, keepNext };
}

/** A paragraph of the text. */
export function textParagraph(words: Words, type: Type, options: Pick<Options, "align" | "keepNext"> = {}): WordPiece {
  const { align = "justify", keepNext = false } = options;
  return { kind: "paragraph", words, type, align, keepNext };
}

export const hair: Piece = { kind: "hair" };

export function rule(length: number, width: number): Piece {
  return { kind: "rule", length, width };
}

/** First line of a paragraph: 1 cm (Nghị định 30/2020/NĐ-CP, Annex I, part II, item 6.e: 1 cm or 1.27 cm). */
export const firstLine = 567;
/** Before and after a paragraph: 3 pt, so that 6 pt stand between two of them (item 6.e). */
export const paragraphGap = 60;
/** Height of a line of the text, as a multiple of a single one. */
export const textLineHeight = 1.1;
