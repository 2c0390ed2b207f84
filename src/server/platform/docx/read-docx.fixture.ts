import { strFromU8, unzipSync } from "fflate";

/** An element of the file with its parent's order kept; texts are children too. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** A part of a file read back: well-formed or an error. */
export function readPart(bytes: Uint8Array, path: string): Element {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return parseXml(strFromU8(part));
}

export const readDocument = (bytes: Uint8Array) => readPart(bytes, "word/document.xml");

const token = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function parseXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`);
    const [, closes, name, attributes = "", empty, words] = match;
    const parent = open.at(-1) as Element;
    if (words !== undefined) parent.children.push(decode(words));
    if (name === undefined) continue;
    if (closes === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
      key,
      decode(value),
    ]);
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
    parent.children.push(element);
    if (empty !== "/") open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const top = root.children.find((child): child is Element => typeof child !== "string");
  if (top === undefined) throw new Error("no element");
  return top;
}

function decode(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(#x?)?([\w]+);/g, (all, number: string | undefined, name: string) =>
    number === undefined
      ? (names[name] ?? all)
      : String.fromCodePoint(Number.parseInt(name, number === "#x" ? 16 : 10)),
  );
}

/** Every element with this name below, in the order of the file. */
export function allNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...allNamed(child, name)],
  );
}

export function childNamed(element: Element, name: string): Element | undefined {
  return element.children.find((child): child is Element => typeof child !== "string" && child.name === name);
}

/** The words of a paragraph, a cell or the whole file. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "w:br" ? "\n" : textOf(child)))
    .join("");
}

/** The paragraphs that say something, in order. */
export function paragraphTexts(element: Element): string[] {
  return allNamed(element, "w:p")
    .map(textOf)
    .filter((text) => text !== "");
}
