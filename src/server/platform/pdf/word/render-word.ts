import type { Content, ContentSection } from "pdfmake/interfaces.js";
import type { DocumentPart } from "../../documents/layout/lay-out-document.ts";
import { type AnnexPart, isFilled } from "../../docx/join/join-annexes.ts";
import { elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { drawPart } from "../draw-part.ts";
import { keepTogether } from "../keep-together.ts";
import { type PdfFacts, writePdf } from "../write-pdf.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { aside, drawMargins, marginsWithRoom } from "./draw-margins.ts";
import { beginDrawing } from "./drawing.ts";
import { PageCounter } from "./page-counter.ts";
import { readSections, type Section, type Sheet } from "./sections.ts";
import { readWordFile, type WordFile } from "./word-file.ts";

/**
 * A file of a word processor as PDF, with annexes behind it, each of which counts its own pages: drawn ones on their paper
 * with header and footer of the file, others from files of their own.
 * @throws Error where a file cannot be read
 */
export function renderWord(docx: Uint8Array, annexes: readonly AnnexPart[], facts: PdfFacts): Promise<Uint8Array> {
  const file = readWordFile(docx);
  const text = readSections(file.body);
  const last = text.at(-1);
  const behind = annexes.flatMap((part): Sheets[] => {
    if (!isFilled(part)) return [drawnSheets(part, last, file)];
    const own = readWordFile(part.docx);
    const sections = readSections(own.body);
    return [{ file: own, sections: sections.map((one, at) => (at === 0 ? { ...one, start: one.start ?? 1 } : one)) }];
  });
  const all = [{ file, sections: text }, ...behind];
  const counter = new PageCounter(all.flatMap(({ sections }) => sections.map(({ start }) => start)));
  let number = 0;
  const content = all.flatMap((sheets) => {
    const drawing = beginDrawing(sheets.file, "body");
    return sheets.sections.map((section, at): ContentSection => {
      const { sheet } = section;
      const margins = drawMargins(section, sheet, { section: number, counter, file: sheets.file });
      number += 1;
      if (sheets.drawn !== undefined) return { ...drawPart(sheets.drawn), ...margins };
      const blocks = at === sheets.sections.length - 1 ? withoutEmptyEnd(section.blocks) : section.blocks;
      return {
        ...pageOf(section, sheet, sheets.file),
        section: filled(keepTogether(drawBlocks(blocks, sheet.width - sheet.left - sheet.right, drawing))),
        ...margins,
      };
    });
  });
  return writePdf(content, facts, aside);
}

/** Sections of one file. */
interface Sheets {
  readonly file: WordFile;
  readonly sections: readonly Section[];
  /** Drawn by the program, whatever the section holds. */
  readonly drawn?: DocumentPart;
}

function drawnSheets(part: DocumentPart, last: Section | undefined, file: WordFile): Sheets {
  const bare = { headers: {}, footers: {}, blocks: [], columns: false };
  const own = { titlePage: true, start: 1, numberForm: undefined, sheet: sheetOf(drawPart({ ...part, pieces: [] })) };
  return { file, drawn: part, sections: [{ ...bare, ...last, ...own }] };
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
