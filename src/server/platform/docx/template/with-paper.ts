import type { Paper } from "../../../../domain/documents/official-document.ts";
import { paperSizes, toTwips } from "../../documents/layout/paper-size.ts";
import { childOf, elementsOf } from "../../xml/xml-tree.ts";
import { DocxPackage } from "../join/docx-package.ts";
import { element, inOrder } from "../join/property-order.ts";

const main = "word/document.xml";

/** A template that names no paper has the one that its annex is drawn on. */
export function withPaper(template: Uint8Array, paper: Paper): Uint8Array {
  const file = new DocxPackage(template);
  const root = file.find(main);
  const body = childOf(root, "w:body");
  const section = childOf(body, "w:sectPr") ?? element("w:sectPr");
  if (root === undefined || body === undefined || childOf(section, "w:pgSz") !== undefined) return template;
  const { width, height, margins } = paperSizes[paper];
  const size = {
    ...{ "w:w": String(toTwips(width)), "w:h": String(toTwips(height)) },
    ...(width > height && { "w:orient": "landscape" }),
  };
  const sides = Object.entries({ ...margins, header: 10, footer: 10 }).map(([side, length]) => [
    `w:${side}`,
    String(toTwips(length)),
  ]);
  const sheet = [element("w:pgSz", size), element("w:pgMar", { ...Object.fromEntries(sides), "w:gutter": "0" })];
  const rest = elementsOf(section).filter(({ name }) => name !== "w:pgMar");
  const told = inOrder({ ...section, children: [...rest, ...sheet] });
  const blocks = elementsOf(body).filter((one) => one !== section);
  file.put(main, { ...root, children: [{ ...body, children: [...blocks, told] }] });
  return file.zip();
}
