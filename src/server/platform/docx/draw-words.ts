import { AlignmentType, LineRuleType, Paragraph } from "docx";
import type { Align } from "../../../domain/documents/official-document.ts";
import { firstLine, paragraphGap, textLineHeight, type WordPiece } from "../documents/layout/piece.ts";
import { toRuns } from "./words.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** Single spacing, as a word processor counts it. */
const single = 240;

/** A line or a paragraph. */
export function drawWords(piece: WordPiece): Paragraph {
  const { words, type, align, keepNext } = piece;
  const common = { alignment: alignments[align], keepNext, children: toRuns(words, type) };
  if (piece.kind === "line") {
    const { before, after } = piece;
    return new Paragraph({
      ...common,
      spacing: { before, after, line: single, lineRule: LineRuleType.AUTO },
      // An empty line is as high as its type, not as that of the text.
      run: { size: type.size * 2 },
    });
  }
  return new Paragraph({
    ...common,
    indent: { firstLine: align === "justify" || align === "left" ? firstLine : 0 },
    spacing: {
      before: paragraphGap,
      after: paragraphGap,
      line: single * textLineHeight,
      lineRule: LineRuleType.AUTO,
    },
  });
}
