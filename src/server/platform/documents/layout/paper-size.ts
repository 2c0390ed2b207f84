import type { Paper } from "../../../../domain/documents/official-document.ts";

/** A sheet and its margins, in millimetres. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/**
 * Margins: top and bottom 20 to 25, left 30 to 35, right 15 to 20 (Nghị định 30/2020/NĐ-CP, Annex I, part I, item 3).
 * Across, the side that is bound is the top. A sheet of A3 is folded, not bound in a file of A4.
 */
export const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  a4: { width: 210, height: 297, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
  a4Landscape: { width: 297, height: 210, margins: { top: 30, bottom: 15, left: 20, right: 20 } },
  a3Landscape: { width: 420, height: 297, margins: { top: 20, bottom: 15, left: 20, right: 20 } },
};

/**
 * Millimetres in twentieths of a point.
 * @example toTwips(25.4) // 1440
 */
export function toTwips(millimetres: number): number {
  return Math.floor((millimetres / 25.4) * 1440);
}

/** Width between the margins, in twentieths of a point. */
export function textWidth(paper: Paper): number {
  const { width, margins } = paperSizes[paper];
  return toTwips(width - margins.left - margins.right);
}
