import type PizZip from "pizzip";
import { readSections } from "../../pdf/word/sections.ts";
import { childOf, elementsOf, parseXml, type XmlElement } from "../../xml/xml-tree.ts";

/**
 * Width between the margins where a place stands in the text of a template, in twentieths of a point; that of its last
 * section where the place is nowhere.
 */
export function widthAt(zip: PizZip, place: string): number {
  const body = childOf(parseXml(zip.file("word/document.xml")?.asText() ?? ""), "w:body");
  const sections = body === undefined ? [] : readSections(body);
  const at = sections.find(({ blocks }) => blocks.some((block) => wordsOf(block).includes(place))) ?? sections.at(-1);
  if (at === undefined) throw new Error("a template without a body");
  return Math.round((at.sheet.width - at.sheet.left - at.sheet.right) * 20);
}

function wordsOf(element: XmlElement): string {
  const own = element.children.filter((child) => typeof child === "string").join("");
  return own + elementsOf(element).map(wordsOf).join("");
}
