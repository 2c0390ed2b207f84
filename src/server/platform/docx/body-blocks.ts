import type { Paragraph, Table } from "docx";
import type { Block, Paper } from "../../../domain/documents/official-document.ts";
import { textWidth } from "./page.ts";
import { line, textParagraph } from "./paragraphs.ts";
import { tableBlock } from "./table-block.ts";
import { splitLines } from "./words.ts";

/** The text of a document or of an annex, on paper of the given kind. */
export function bodyBlocks(blocks: readonly Block[], paper: Paper): (Paragraph | Table)[] {
  return blocks.flatMap((block) => drawBlock(block, paper));
}

function drawBlock(block: Block, paper: Paper): (Paragraph | Table)[] {
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
      return [tableBlock(block.table, textWidth(paper)), line("", { size: 6 })];
  }
}
