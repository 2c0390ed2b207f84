import { TextRun } from "docx";
import type { Words } from "../../../domain/documents/official-document.ts";
import type { Type } from "../documents/layout/piece.ts";
import { cleanSpans } from "../documents/layout/split-lines.ts";

/** Words as runs of a paragraph; a line break stays inside the paragraph. */
export function toRuns(words: Words, type: Type): TextRun[] {
  return cleanSpans(words).flatMap((span) =>
    span.text.split("\n").map(
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
