import { strFromU8, unzipSync } from "fflate";
import type { DocumentPart } from "../../documents/layout/lay-out-document.ts";
import { renderParts } from "../render-docx.ts";

/** Parts of a document as they stand in a file of a word processor. */
export interface PartsXml {
  /** Paragraphs, tables and, between parts, the ends of sections. */
  readonly content: string;
  /** Properties of the last section. */
  readonly lastSection: string;
}

const body = /<w:body>(.*)(<w:sectPr\b(?:(?!<w:sectPr\b).)*<\/w:sectPr>)<\/w:body>/s;
/** What stands in the margins is that of the template. */
const margins = /<w:(?:header|footer)Reference\b[^>]*\/>/g;

/** Draws parts to be put into an office's own template. */
export async function drawXml(parts: readonly DocumentPart[]): Promise<PartsXml> {
  const bytes = await renderParts(parts, { title: "", issuer: "", mark: null, at: new Date(0) });
  const part = unzipSync(bytes)["word/document.xml"];
  const [, content = "", lastSection = ""] = body.exec(part === undefined ? "" : strFromU8(part)) ?? [];
  return { content: content.replace(margins, ""), lastSection: lastSection.replace(margins, "") };
}
