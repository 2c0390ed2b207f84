import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";

/** An element of a part of a file; words are children too. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What of a parsed node is read. */
interface ParsedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<ParsedNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** @throws Error where the text is no well-formed XML. */
export function parseXml(text: string): XmlElement {
  const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
  const top = parsed.documentElement;
  if (top === null) throw new Error("a part without an element");
  return elementOf(top as unknown as ParsedNode);
}

const isElement = 1;
const isText = 3;
/** CDATA. */
const isQuoted = 4;

function elementOf(node: ParsedNode): XmlElement {
  const attributes = [...(node.attributes ?? [])].map(({ name, value }) => [name, value]);
  const children = [...node.childNodes].flatMap((child): (XmlElement | string)[] => {
    if (child.nodeType === isElement) return [elementOf(child)];
    return child.nodeType === isText || child.nodeType === isQuoted ? [child.nodeValue ?? ""] : [];
  });
  return { name: node.nodeName, attributes: Object.fromEntries(attributes), children };
}

export function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return parent?.children.filter((child): child is XmlElement => typeof child !== "string") ?? [];
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => child.name === name);
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

/** The words directly in an element. */
export function wordsIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}
