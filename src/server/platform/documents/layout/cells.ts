import type { Cell, Words } from "../../../../domain/documents/official-document.ts";

/** A cell, also where only its words are given. */
export function toCell(given: Words | Cell): Cell {
  return typeof given === "object" && "words" in given ? given : { words: given };
}
