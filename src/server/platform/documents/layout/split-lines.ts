import type { Span, Words } from "../../../../domain/documents/official-document.ts";
import { cleanText } from "../clean-text.ts";

/**
 * Words cut into paragraphs where their text breaks the line.
 * @example splitLines("một\nhai") // ["một", "hai"]
 */
export function splitLines(words: Words): Words[] {
  if (typeof words !== "string") return [words];
  const lines = cleanText(words)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.length === 0 ? [""] : lines;
}

/** Words in pieces, each fit for a document. */
export function cleanSpans(words: Words): Span[] {
  const spans: readonly Span[] = typeof words === "string" ? [{ text: words }] : words;
  return spans.map((span) => ({ ...span, text: cleanText(span.text) }));
}
