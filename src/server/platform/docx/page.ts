import { convertMillimetersToTwip, type ISectionPropertiesOptions, PageOrientation } from "docx";
import type { Paper } from "../../../domain/documents/official-document.ts";

const twips = convertMillimetersToTwip;

/**
 * Margins in millimetres: top and bottom 20 to 25, left 30 to 35, right 15 to 20 (Nghị định 30/2020/NĐ-CP, Annex I, part
 * I, item 3). Across, the side that is bound is the top.
 */
const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const across = { top: 30, bottom: 15, left: 20, right: 20 };
/** A sheet of A3 is folded, not bound in a file of A4. */
const acrossA3 = { top: 20, bottom: 15, left: 20, right: 20 };

const sizes: Record<Paper, { width: number; height: number; margins: typeof margins }> = {
  a4: { width: 210, height: 297, margins },
  a4Landscape: { width: 297, height: 210, margins: across },
  a3Landscape: { width: 420, height: 297, margins: acrossA3 },
};

/** Width between the margins, in twentieths of a point. */
export function textWidth(paper: Paper): number {
  const { width, margins: edge } = sizes[paper];
  return twips(width - edge.left - edge.right);
}

/**
 * Size, margins and page numbers of a part of a document. The first page of each part shows no number (Annex I, part II,
 * item 1), and every annex counts its own (part III, item 1).
 */
export function pageOf(paper: Paper): ISectionPropertiesOptions {
  const { width, height, margins: edge } = sizes[paper];
  const lies = width > height;
  return {
    titlePage: true,
    page: {
      // The writer swaps both sides of a page that lies across.
      size: {
        width: twips(lies ? height : width),
        height: twips(lies ? width : height),
        orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(edge.top),
        bottom: twips(edge.bottom),
        left: twips(edge.left),
        right: twips(edge.right),
        header: twips(10),
        footer: twips(10),
      },
      pageNumbers: { start: 1 },
    },
  };
}
