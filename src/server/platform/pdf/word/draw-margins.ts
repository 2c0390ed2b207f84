import type { Content, DynamicContent } from "pdfmake/interfaces.js";
import { elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { singleLine } from "../draw-words.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { readParagraph } from "./draw-paragraph.ts";
import { beginDrawing } from "./drawing.ts";
import type { PageCounter } from "./page-counter.ts";
import { printNumber } from "./print-number.ts";
import type { MarginParts, Margins, Sheet } from "./sections.ts";
import type { WordFile } from "./word-file.ts";

/** What stands in a margin, which the writer counts as a part of the page. */
export const aside = "aside";

interface Place {
  readonly section: number;
  readonly counter: PageCounter;
  readonly file: WordFile;
}

/** Header and footer of a section, drawn for each page. */
export function drawMargins(
  margins: Margins,
  sheet: Sheet,
  { section, counter, file }: Place,
): { header: DynamicContent; footer: DynamicContent } {
  const draw = (parts: MarginParts, kind: "header" | "footer", page: number, pages: number): Content => {
    const counted = counter.numberOf(section, page);
    const kindOfPage = pageKind(margins, { file, isFirst: counter.isFirst(section, page), number: counted });
    const part = file.findPart(parts[kindOfPage]);
    if (part === undefined) return "";
    const number = printNumber(counted, margins.numberForm);
    const drawing = beginDrawing(file, kind, { aside, numbers: { page: number, pages: String(pages) } });
    const stack = drawBlocks(elementsOf(part), sheet.width - sheet.left - sheet.right, drawing);
    const top = kind === "header" ? sheet.header : sheet.bottom - sheet.footer - heightOf(file, part, kind);
    return { stack, style: aside, margin: [sheet.left, Math.max(0, top), sheet.right, 0] };
  };
  return {
    header: (page, pages) => {
      counter.see(section, page);
      return draw(margins.headers, "header", page, pages);
    },
    footer: (page, pages) => draw(margins.footers, "footer", page, pages),
  };
}

/** Which pages are even is told by the number that they count, not by the sheet. */
function pageKind(
  { titlePage }: Margins,
  { file, isFirst, number }: { readonly file: WordFile; readonly isFirst: boolean; readonly number: number },
): keyof MarginParts {
  if (titlePage && isFirst) return "first";
  return file.evenPages && number % 2 === 0 ? "even" : "default";
}

/** Margins that leave the room which header and footer take. */
export function marginsWithRoom(margins: Margins, sheet: Sheet, file: WordFile): [number, number, number, number] {
  const highest = (parts: MarginParts, kind: "header" | "footer") =>
    Math.min(
      sheet.height / 3,
      Math.max(0, ...Object.values(parts).map((one) => heightOf(file, file.findPart(one), kind))),
    );
  return [
    sheet.left,
    Math.max(sheet.top, Math.min(sheet.height / 8, sheet.header) + highest(margins.headers, "header")),
    sheet.right,
    Math.max(sheet.bottom, Math.min(sheet.height / 8, sheet.footer) + highest(margins.footers, "footer")),
  ];
}

/** About how high a header or footer is, in points: lines of its words by the size of their type. */
function heightOf(file: WordFile, part: XmlElement | undefined, kind: "header" | "footer"): number {
  const drawing = beginDrawing(file, kind);
  return paragraphsIn(part)
    .map((paragraph) => readParagraph(paragraph, drawing))
    .reduce((sum, { look, mark, spans }) => {
      const size = spans.length === 0 ? (mark.size ?? 10) : Math.max(...spans.map((span) => span.look.size ?? 10));
      return sum + size * singleLine + (look.before ?? 0) + (look.after ?? 0);
    }, 0);
}

/** Those of a table stand side by side, so that only its highest cell would count; here its first column does. */
function paragraphsIn(element: XmlElement | undefined): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === "w:p") return [child];
    if (child.name !== "w:tr") return paragraphsIn(child);
    const cell = elementsOf(child).find(({ name }) => name === "w:tc");
    return paragraphsIn(cell);
  });
}
