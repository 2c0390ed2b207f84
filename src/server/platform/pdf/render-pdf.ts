import type { Content, DynamicContent } from "pdfmake/interfaces.js";
import type { OfficialDocument, Paper } from "../../../domain/documents/official-document.ts";
import { cleanText } from "../documents/clean-text.ts";
import { type DocumentPart, layOutDocument, titleOf } from "../documents/layout/lay-out-document.ts";
import { paperSizes } from "../documents/layout/paper-size.ts";
import { drawPart, millimetres } from "./draw-part.ts";
import { type PdfFacts, writePdf } from "./write-pdf.ts";

/** What stands in the margins; it never counts as text of a page. */
const aside = "aside";

/**
 * An official document as PDF, laid out by Nghị định 30/2020/NĐ-CP, the face put into the file and its words as text.
 * `at`: the hour it is written, as the file tells it. The thread does nothing else meanwhile: a server calls
 * `writeDocument`.
 */
export function renderPdf(document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const { mark, letterhead } = document;
  return renderPdfParts(layOutDocument(document), { title: titleOf(document), issuer: letterhead.issuer, mark, at });
}

/** Parts of a document as one file. */
export function renderPdfParts(
  parts: readonly DocumentPart[],
  { mark, ...facts }: PdfFacts & Pick<OfficialDocument, "mark">,
): Promise<Uint8Array> {
  const begins = new Map<number, number>();
  const content = parts.map((part, at) => ({
    ...drawPart(part),
    footer: () => (mark === null ? "" : drawMark(mark, part.paper)),
    header: pageNumber(at, part.paper, begins),
  }));
  return writePdf(content, facts, aside);
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
