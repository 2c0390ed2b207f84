import { childOf, childrenOf, type XmlElement } from "../../xml/xml-tree.ts";
import { type ParagraphLook, readParagraphLook } from "./paragraph-look.ts";
import { printNumber } from "./print-number.ts";
import { numberOf, toldBy } from "./values.ts";

/** What stands before a paragraph of a list. */
export interface Label {
  readonly text: string;
  readonly paragraph: ParagraphLook;
  readonly run: XmlElement | undefined;
}

/** Numbers the paragraphs of lists, in the order in which they are asked. */
export type Numbering = (numberId: string, level: number) => Label | undefined;

/** The lists of a file, counted from their beginning. */
export function countLists(part: XmlElement | undefined): Numbering {
  const shapes = new Map(childrenOf(part, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"], one]));
  const lists = new Map(childrenOf(part, "w:num").map((one) => [one.attributes["w:numId"], one]));
  const counts = new Map<string, number[]>();
  return (numberId, level) => {
    const list = lists.get(numberId);
    const shapeId = toldBy(list, "w:abstractNumId");
    const override = childrenOf(list, "w:lvlOverride");
    const levels = childrenOf(shapes.get(shapeId), "w:lvl");
    const at = (depth: number) => {
      const own = override.find(({ attributes }) => attributes["w:ilvl"] === String(depth));
      const told = levels.find(({ attributes }) => attributes["w:ilvl"] === String(depth));
      const start = numberOf(toldBy(own, "w:startOverride")) ?? numberOf(toldBy(told, "w:start")) ?? 1;
      return { told: childOf(own, "w:lvl") ?? told, start };
    };
    const here = at(level).told;
    if (here === undefined) return undefined;
    // A list that begins anew counts by itself; others of the same shape go on.
    const key = override.length > 0 ? `list ${numberId}` : `shape ${shapeId ?? ""}`;
    const count = counts.get(key) ?? [];
    const next = [...count.slice(0, level), (count[level] ?? at(level).start - 1) + 1];
    counts.set(key, next);
    const text = (toldBy(here, "w:lvlText") ?? "").replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1;
      const { told, start } = at(depth);
      return printNumber(next[depth] ?? start, toldBy(told, "w:numFmt"));
    });
    const isBullet = toldBy(here, "w:numFmt") === "bullet";
    return {
      text: isBullet ? bulletOf(text) : text,
      paragraph: readParagraphLook(childOf(here, "w:pPr")),
      run: childOf(here, "w:rPr"),
    };
  };
}

/** Bullets of faces of signs stand in an area of their own; what they show, in letters that every face has. */
function bulletOf(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => (sign === "\uf02d" ? "-" : "•"));
}
