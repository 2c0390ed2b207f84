import type { ContentText } from "pdfmake/interfaces.js";
import { firstLine, paragraphGap, textLineHeight, type WordPiece } from "../documents/layout/piece.ts";
import { cleanSpans } from "../documents/layout/split-lines.ts";
import { keepNumbers } from "./keep-numbers.ts";

/** Twentieths of a point in points. */
export const points = (twips: number) => twips / 20;
/** Height of a single line of Tinos, as a multiple of the size of the type. */
export const singleLine = 1.15;

/** Width of a wide letter, as a multiple of the size of the type. */
const wideLetter = 0.6;

/**
 * A line or a paragraph within a room given in points; the one that must stay with what follows is told by its headline
 * level. A word longer than the room is cut where the line ends, or its end would run out of it.
 */
export function drawWords(piece: WordPiece, room: number): ContentText {
  const { words, type, align, keepNext } = piece;
  const spans = cleanSpans(words);
  const [before, after] = piece.kind === "line" ? [piece.before, piece.after] : [paragraphGap, paragraphGap];
  const moved = piece.kind === "paragraph" && (align === "justify" || align === "left");
  const longest = Math.max(...spans.flatMap(({ text }) => text.split(/\s/).map((word) => word.length)));
  return {
    text: spans.flatMap((span) => {
      const { text } = span;
      const run = { text, bold: span.bold ?? type.bold ?? false, italics: span.italic ?? type.italic ?? false };
      return align === "justify" ? keepNumbers(run) : [run];
    }),
    fontSize: type.size,
    alignment: align,
    margin: [0, points(before), 0, points(after)],
    ...(piece.kind === "paragraph" && { lineHeight: textLineHeight }),
    ...(moved && { leadingIndent: points(firstLine) }),
    ...(longest * type.size * wideLetter > room && { wordBreak: "break-all" as const }),
    ...(keepNext && { headlineLevel: 1 }),
  };
}
