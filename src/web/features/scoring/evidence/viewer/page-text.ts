import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextRun } from "./find-matches.ts";

/** The runs of text of a page in the order of the file; none for a scan. */
export async function runsOfPage(page: PDFPageProxy): Promise<TextRun[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ("str" in item ? [{ text: item.str, endsLine: item.hasEOL }] : []));
}

/** The text of a page as a reader reads it; empty for a scan. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  return (await runsOfPage(page)).map(({ text, endsLine }) => text + (endsLine ? "\n" : "")).join("");
}
