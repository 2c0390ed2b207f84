import { TextRun } from "docx";
import type { Span, Words } from "../../../domain/documents/official-document.ts";
import { cleanText } from "./clean-text.ts";

/** How a run is written where its words do not say otherwise; the size in points. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Words as runs of a paragraph; a line break stays inside the paragraph. */
export function toRuns(words: Words, type: Type): TextRun[] {
  const spans: readonly Span[] = typeof words === "string" ? [{ text: words }] : words;
  return spans.flatMap((span) =>
    cleanText(span.text)
      .split("\n")
      .map(
        (text, line) =>
          new TextRun({
            text,
            ...(line > 0 && { break: 1 }),
            size: type.size * 2,
            bold: span.bold ?? type.bold ?? false,
            italics: span.italic ?? type.italic ?? false,
          }),
      ),
  );
}

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
