import type { XmlElement } from "./xml-tree.ts";

/** An element with all below it as text; read again it is the same tree. */
export function printXml(element: XmlElement): string {
  const { name, attributes, children } = element;
  const told = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeValue(value)}"`)
    .join("");
  if (children.length === 0) return `<${name}${told}/>`;
  const inner = children.map((child) => (typeof child === "string" ? escapeText(child) : printXml(child))).join("");
  return `<${name}${told}>${inner}</${name}>`;
}

/** A part of a file: an element as it stands in a file of its own. */
export const printPart = (element: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printXml(element)}`;

const signs: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" },
  ...{ "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" },
};
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (sign) => signs[sign] ?? sign);
const escapeValue = (text: string) => text.replace(/[&<>"\n\r\t]/g, (sign) => signs[sign] ?? sign);
