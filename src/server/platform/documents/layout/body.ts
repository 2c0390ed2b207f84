import type { Block } from "../../../../domain/documents/official-document.ts";
import { hair, line, type Piece, textParagraph } from "./piece.ts";
import { splitLines } from "./split-lines.ts";

/** The text of a document or of an annex, over a width in twentieths of a point. */
export function layOutBody(blocks: readonly Block[], width: number): Piece[] {
  return blocks.flatMap((block, at) => layOutBlock(block, { width, isLast: at === blocks.length - 1 }));
}

interface BlockPlace {
  readonly width: number;
  /** Nothing of the text stands below it. */
  readonly isLast: boolean;
}

function layOutBlock(block: Block, { width, isLast }: BlockPlace): Piece[] {
  switch (block.kind) {
    case "paragraph": {
      const options = { align: block.align ?? "justify", keepNext: block.keepWithNext ?? false } as const;
      return splitLines(block.words).map((words) => textParagraph(words, { size: 14 }, options));
    }
    case "heading": {
      const text = block.level === 1 ? block.text.toLocaleUpperCase("vi") : block.text;
      return [textParagraph(text, { size: 14, bold: true }, { keepNext: true })];
    }
    case "table":
      // Two tables that touch become one in a word processor.
      return [{ kind: "table", table: block.table, width }, isLast ? hair : line("", { size: 6 })];
  }
}
