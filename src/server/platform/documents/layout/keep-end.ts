import type { Words } from "../../../../domain/documents/official-document.ts";
import type { Piece } from "./piece.ts";

/** Letters on a line of the text, at most. */
const lettersOnLine = 80;
/** Lines of the text that stand beside what ends a document. */
const linesBeside = 2;
/** A paragraph of more lines is not moved as a whole. */
const linesMoved = 12;

/**
 * The text of a document whose last lines stay on the page of what comes behind it, so that no signature stands on a
 * page alone: its last paragraph, and where that is a line only, the one before as well. A very long one is cut by the end
 * of a page as ever.
 */
export function keepEnd(pieces: readonly Piece[]): Piece[] {
  let lines = 0;
  return pieces
    .toReversed()
    .map((piece) => {
      if (lines >= linesBeside) return piece;
      if (piece.kind !== "paragraph") {
        lines = linesBeside;
        return piece;
      }
      const own = Math.max(1, Math.ceil(lengthOf(piece.words) / lettersOnLine));
      lines += own;
      return own > linesMoved ? piece : { ...piece, keepNext: true };
    })
    .toReversed();
}

const lengthOf = (words: Words) =>
  typeof words === "string" ? words.length : words.reduce((sum, { text }) => sum + text.length, 0);
