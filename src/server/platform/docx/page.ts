import { type ISectionPropertiesOptions, PageOrientation } from "docx";
import type { Paper } from "../../../domain/documents/official-document.ts";
import { paperSizes, toTwips } from "../documents/layout/paper-size.ts";

/** Size, margins and page numbers of a part of a document: its first page shows no number, and it counts its own. */
export function pageOf(paper: Paper): ISectionPropertiesOptions {
  const { width, height, margins } = paperSizes[paper];
  const lies = width > height;
  return {
    titlePage: true,
    page: {
      // The writer swaps both sides of a page that lies across.
      size: {
        width: toTwips(lies ? height : width),
        height: toTwips(lies ? width : height),
        orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: toTwips(margins.top),
        bottom: toTwips(margins.bottom),
        left: toTwips(margins.left),
        right: toTwips(margins.right),
        header: toTwips(10),
        footer: toTwips(10),
      },
      pageNumbers: { start: 1 },
    },
  };
}
