import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { findMatches, type Match } from "./find-matches.ts";
import { runsOfPage } from "./page-text.ts";

/** One place of the words in a document. */
export interface FoundPlace {
  readonly page: number;
  readonly match: Match;
}

/** Every place of the words, page by page; none in a scan, which holds no text. */
export async function searchPages(pdf: PDFDocumentProxy, query: string): Promise<FoundPlace[]> {
  const places: FoundPlace[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const matches = findMatches(await runsOfPage(await pdf.getPage(page)), query);
    for (const match of matches) places.push({ page, match });
  }
  return places;
}

/**
 * The place to go to from the one that is shown (-1: none yet): the next or the one before, in a circle. Whoever has
 * turned to another page goes on from there.
 */
export function stepPlace(
  places: readonly FoundPlace[],
  shown: { readonly at: number; readonly page: number },
  step: 1 | -1,
): number {
  if (places.length === 0) return -1;
  if (places[shown.at]?.page === shown.page) return (shown.at + step + places.length) % places.length;
  if (step === 1) {
    const next = places.findIndex(({ page }) => page >= shown.page);
    return next < 0 ? 0 : next;
  }
  const before = places.findLastIndex(({ page }) => page <= shown.page);
  return before < 0 ? places.length - 1 : before;
}
