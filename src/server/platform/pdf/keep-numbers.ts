import type { ContentText } from "pdfmake/interfaces.js";

/** A number of a document or a date with the space after it: "30/2020/NĐ-CP ", "27/11/2026". Longer words may break. */
const numbers = /((?<!\S)(?=\S{3,30}(?:\s|$))\S*[\p{L}\d][/-][\p{L}\d]\S*\s*)/gu;

/**
 * Words of one look for a justified paragraph, in pieces: pdfmake widens a line at every place where it may be broken, also
 * behind the strokes of "99/QĐ-UBND", which could not be found nor copied then.
 */
export function keepNumbers(words: ContentText & { readonly text: string }): ContentText[] {
  return words.text
    .split(numbers)
    .filter((text) => text !== "")
    .map((text) => ({ ...words, text, ...(text.match(numbers)?.[0] === text && { noWrap: true }) }));
}
