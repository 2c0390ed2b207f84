import pdfmake from "pdfmake";
import type { ContentSection, Node, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { cleanText } from "../documents/clean-text.ts";
import { keepRows } from "./keep-rows.ts";
import { keepFace } from "./kept-faces.ts";
import { pdfFonts } from "./pdf-fonts.ts";

pdfmake.setFonts(pdfFonts);
for (const path of Object.values(pdfFonts.Tinos)) keepFace(path);
// Texts are data: nothing in them makes the writer open a file or an address.
pdfmake.setLocalAccessPolicy(() => false);
pdfmake.setUrlAccessPolicy(() => false);

/** What a file tells of itself; `at`: the hour it is written. */
export interface PdfFacts {
  readonly title: string;
  readonly issuer: string;
  readonly at: Date;
}

/** Sections as a file, the face put into it and its words as text; `aside`: the style of what stands in the margins. */
export async function writePdf(
  content: ContentSection[],
  { title, issuer, at }: PdfFacts,
  aside: string,
): Promise<Uint8Array> {
  const standsWithoutRowBelow = keepRows(content);
  const definition: TDocumentDefinitions = {
    version: "1.7",
    language: "vi-VN",
    displayTitle: true,
    info: {
      title: cleanText(title),
      author: cleanText(issuer),
      creator: "Công Tâm",
      creationDate: at,
      modDate: at,
    },
    defaultStyle: { font: "Tinos", fontSize: 14 },
    content,
    // No heading stands alone at the end of a page, nor do several that follow each other, nor a row of an area.
    pageBreakBefore: (node, queries) => {
      const { getFollowingNodesOnPage, getPreviousNodesOnPage } = queries;
      const isText = (other: Node) => other.style !== aside;
      return (
        standsWithoutRowBelow(node, queries) ||
        (node.headlineLevel !== undefined &&
          getFollowingNodesOnPage().every((other) => !isText(other) || other.headlineLevel !== undefined) &&
          getPreviousNodesOnPage().some((other) => isText(other) && !other.stack))
      );
    },
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
