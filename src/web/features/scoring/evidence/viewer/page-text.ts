import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of a page as a reader reads it; empty for a scan. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}
