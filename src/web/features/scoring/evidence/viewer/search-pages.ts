import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { searchKey } from "../../../../../domain/text/search-key.ts";
import { textOfPage } from "./page-text.ts";

/** Pages whose text holds the words, whatever the diacritics; none for a scan, which holds no text. */
export async function searchPages(pdf: PDFDocumentProxy, query: string): Promise<number[]> {
  const wanted = searchKey(query);
  if (wanted === "") return [];
  const pages: number[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const text = await textOfPage(await pdf.getPage(page));
    if (searchKey(text).includes(wanted)) pages.push(page);
  }
  return pages;
}
