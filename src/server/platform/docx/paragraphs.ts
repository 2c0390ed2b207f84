import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from "docx";
import type { Align, Words } from "../../../domain/documents/official-document.ts";
import { type Type, toRuns } from "./words.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** First line of a paragraph: 1 cm (Annex I, part II, item 6.e: 1 cm or 1.27 cm). */
const firstLine = 567;

/** A line of a block (head, table, signature): no space around it unless told, in twentieths of a point. */
export function line(
  words: Words,
  type: Type,
  { align = "center", before = 0, after = 0, keepNext = false }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO },
    keepNext,
    // An empty line is as high as its type, not as that of the text.
    run: { size: type.size * 2 },
    children: toRuns(words, type),
  });
}

interface LineOptions {
  readonly align?: Align;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** A paragraph of the text: justified, first line moved in, 6 pt between paragraphs, lines a little apart. */
export function textParagraph(
  words: Words,
  type: Type,
  { align = "justify", keepNext = false }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    indent: { firstLine: align === "justify" || align === "left" ? firstLine : 0 },
    spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
    keepNext,
    children: toRuns(words, type),
  });
}

/** A drawn line of the given length in the middle of the given width, both in twentieths of a point. */
export function drawnLine(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}
