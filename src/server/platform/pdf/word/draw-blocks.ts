import type { Content } from "pdfmake/interfaces.js";
import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { drawParagraph, type ReadParagraph, readParagraph } from "./draw-paragraph.ts";
import { drawTable } from "./draw-table.ts";
import type { Drawing } from "./drawing.ts";
import { loseUnless } from "./read-runs.ts";

/** What shows nothing on paper. */
const silent = new Set([
  ...["w:sectPr", "w:tcPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd"],
  ...["w:commentRangeStart", "w:commentRangeEnd"],
]);

/** Paragraphs and tables in their order, within a room given in points. */
export function drawBlocks(blocks: readonly XmlElement[], room: number, drawing: Drawing): Content[] {
  let before: ReadParagraph | undefined;
  return blocks.flatMap((block): Content[] => {
    switch (block.name) {
      case "w:p": {
        const read = readParagraph(block, drawing);
        const last = before;
        before = read;
        return drawParagraph(isCloseTo(read, last) ? withoutGap(read) : read, room, drawing);
      }
      case "w:tbl":
        before = undefined;
        return [drawTable(block, { room, drawing, drawBlocks })];
      case "w:sdt":
        return drawBlocks(elementsOf(childOf(block, "w:sdtContent")), room, drawing);
      case "w:ins":
      case "w:customXml":
        return drawBlocks(elementsOf(block), room, drawing);
      default:
        loseUnless(silent, block, drawing);
        return [];
    }
  });
}

/** Paragraphs of one style may stand without the space that is told between others. */
function isCloseTo({ look, style }: ReadParagraph, last: ReadParagraph | undefined): boolean {
  return look.contextual === true && last?.style === style;
}

/** What the one before left open is taken back as well. */
function withoutGap(read: ReadParagraph): ReadParagraph {
  return { ...read, look: { ...read.look, before: -(read.look.after ?? 0) } };
}
