import pdfmake from "pdfmake";
import type { Content, ContentSection, DynamicContent, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { OfficialDocument, Paper } from "../../../domain/documents/official-document.ts";
import { cleanText } from "../documents/clean-text.ts";
import { type DocumentPart, layOutDocument, titleOf } from "../documents/layout/lay-out-document.ts";
import { paperSizes, textWidth, toTwips } from "../documents/layout/paper-size.ts";
import { drawPiece } from "./draw-piece.ts";
import { points } from "./draw-words.ts";
import { pdfFonts } from "./pdf-fonts.ts";

pdfmake.setFonts(pdfFonts);
// Texts are data: nothing in them makes the writer open another file or address.
const faces = new Set(Object.values(pdfFonts.Tinos));
pdfmake.setLocalAccessPolicy((path) => faces.has(path));
pdfmake.setUrlAccessPolicy(() => false);

/** What stands in the margins; it never counts as text of a page. */
const aside = "aside";

/**
 * An official document as PDF, laid out by Nghị định 30/2020/NĐ-CP, the face put into the file and its words as text.
 * `at`: the hour it is written, as the file tells it. The thread does nothing else meanwhile: a server calls
 * `writeDocument`.
 */
export async function renderPdf(document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const begins = new Map<number, number>();
  const definition: TDocumentDefinitions = {
    version: "1.7",
    language: "vi-VN",
    displayTitle: true,
    info: {
      title: cleanText(titleOf(document)),
      author: cleanText(document.letterhead.issuer),
      creator: "Công Tâm",
      creationDate: at,
      modDate: at,
    },
    defaultStyle: { font: "Tinos", fontSize: 14 },
    content: layOutDocument(document).map((part, at) => ({
      ...sectionOf(part, document.mark),
      header: pageNumber(at, part.paper, begins),
    })),
    // A heading never stands alone at the end of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().every((other) => other.style === aside),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

/** Left, top, right, bottom. */
type Edges = [number, number, number, number];

const millimetres = (length: number) => points(toTwips(length));

function sectionOf({ paper, pieces }: DocumentPart, mark: string | null): ContentSection {
  const { width, height, margins } = paperSizes[paper];
  return {
    section: pieces.map((piece) => drawPiece(piece, points(textWidth(paper)))),
    pageSize: { width: millimetres(width), height: millimetres(height) },
    pageOrientation: width > height ? "landscape" : "portrait",
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom].map(millimetres) as Edges,
    footer: () => (mark === null ? "" : drawMark(mark, paper)),
  };
}

/**
 * In the middle of the top margin, size 13 to 14, from the second page of a part on (Annex I, part II, item 1). `begins`
 * holds the first page of each part as the file is laid out; the writer may lay it out anew, from page 1.
 */
function pageNumber(at: number, paper: Paper, begins: Map<number, number>): DynamicContent {
  return (page) => {
    if (page === 1) begins.clear();
    const first = begins.get(at) ?? page;
    begins.set(at, first);
    return page === first ? "" : drawAside(String(page - first + 1), paper, { fontSize: 13, from: 10 });
  };
}

function drawMark(mark: string, paper: Paper): Content {
  const { bottom } = paperSizes[paper].margins;
  return drawAside(cleanText(mark), paper, { fontSize: 10, italics: true, from: bottom - 14 });
}

/** Words in a margin, `from` millimetres below its upper edge. */
function drawAside(
  text: string,
  paper: Paper,
  { from, ...type }: { readonly from: number; readonly fontSize: number; readonly italics?: boolean },
): Content {
  const { left, right } = paperSizes[paper].margins;
  return {
    ...type,
    text,
    alignment: "center",
    style: aside,
    margin: [millimetres(left), millimetres(from), millimetres(right), 0],
  };
}
