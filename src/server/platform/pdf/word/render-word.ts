import type { Content, ContentSection } from "pdfmake/interfaces.js";
import type { DocumentPart } from "../../documents/layout/lay-out-document.ts";
import { drawPart } from "../draw-part.ts";
import { type PdfFacts, writePdf } from "../write-pdf.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { aside, drawMargins, marginsWithRoom } from "./draw-margins.ts";
import { beginDrawing } from "./drawing.ts";
import { PageCounter } from "./page-counter.ts";
import { type Margins, readSections, type Section, type Sheet } from "./sections.ts";
import { readWordFile, type WordFile } from "./word-file.ts";
import { elementsOf, type XmlElement } from "./xml-tree.ts";

/**
 * A file of a word processor as PDF, with further parts on their own paper behind it: their header and footer are those
 * of the file, and each counts its own pages.
 * @throws Error where the file cannot be read
 */
export function renderWord(docx: Uint8Array, parts: readonly DocumentPart[], facts: PdfFacts): Promise<Uint8Array> {
  const file = readWordFile(docx);
  const sections = readSections(file.body);
  const counter = new PageCounter([...sections.map(({ start }) => start), ...parts.map(() => 1)]);
  const drawing = beginDrawing(file, "body");
  const text = sections.map((section, at): ContentSection => {
    const { sheet } = section;
    const blocks = at === sections.length - 1 ? withoutEmptyEnd(section.blocks) : section.blocks;
    return {
      ...pageOf(section, sheet, file),
      section: filled(drawBlocks(blocks, sheet.width - sheet.left - sheet.right, drawing)),
      ...drawMargins(section, sheet, { section: at, counter, file }),
    };
  });
  const last = sections.at(-1);
  const behind = parts.map((part, at): ContentSection => {
    const drawn = drawPart(part);
    if (last === undefined) return drawn;
    const margins: Margins = { ...last, titlePage: true, start: 1, numberForm: undefined };
    const sheet = sheetOf(drawn);
    return { ...drawn, ...drawMargins(margins, sheet, { section: sections.length + at, counter, file }) };
  });
  return writePdf([...text, ...behind], facts, aside);
}

function pageOf(section: Section, sheet: Sheet, file: WordFile) {
  const { width, height } = sheet;
  return {
    pageSize: { width, height },
    pageOrientation: width > height ? ("landscape" as const) : ("portrait" as const),
    pageMargins: marginsWithRoom(section, sheet, file),
  };
}

/** Ten millimetres, as in the files of a word processor that the program writes. */
const toEdge = 28.35;

function sheetOf({ pageSize, pageMargins }: ReturnType<typeof drawPart>): Sheet {
  const [left, top, right, bottom] = pageMargins;
  return { ...pageSize, left, top, right, bottom, header: toEdge, footer: toEdge };
}

const filled = (content: Content[]): Content[] => (content.length === 0 ? [{ text: "" }] : content);

/** The paragraph that every file ends with would begin a page of its own where the text fills the last one. */
function withoutEmptyEnd(blocks: readonly XmlElement[]): readonly XmlElement[] {
  const last = blocks.at(-1);
  const isEmpty = last?.name === "w:p" && elementsOf(last).every(({ name }) => name === "w:pPr");
  return isEmpty ? blocks.slice(0, -1) : blocks;
}
