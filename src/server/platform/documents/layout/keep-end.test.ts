import { expect, it } from "vitest";
import { keepEnd } from "./keep-end.ts";
import { line, type Piece, textParagraph } from "./piece.ts";

const paragraph = (length: number) => textParagraph("a".repeat(length), { size: 14 });
const kept = (pieces: readonly Piece[]) => keepEnd(pieces).map((one) => "keepNext" in one && one.keepNext);

it.each([
  ["a paragraph of several lines stays alone", [40, 40, 200], [false, false, true]],
  ["one of a line takes the one before along", [40, 40, 40], [false, true, true]],
  ["a very long one is cut as ever", [40, 40, 2000], [false, false, false]],
])("%s", (_, lengths, expected) => {
  expect(kept(lengths.map(paragraph))).toEqual(expected);
});

it("stops at what is no paragraph of the text", () => {
  expect(kept([paragraph(40), line("", { size: 6 }), paragraph(40)])).toEqual([false, false, true]);
});
