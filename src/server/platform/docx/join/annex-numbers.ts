import { childrenOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import type { DocxPackage } from "./docx-package.ts";
import { plainTree, type ThemeFont } from "./plain-tree.ts";
import { element } from "./property-order.ts";

const path = "word/numbering.xml";
const main = "word/document.xml";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
const names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

interface Place {
  readonly base: DocxPackage;
  readonly annex: DocxPackage;
  readonly prefix: string;
  readonly themeFont: ThemeFont;
}

const highest = (part: XmlElement | undefined, name: string, attribute: string) =>
  Math.max(0, ...childrenOf(part, name).map(({ attributes }) => Number(attributes[attribute] ?? 0)));

/** The lists of an annex under numbers of their own, so that they neither go on nor change those of the paper. */
export class AnnexNumbers {
  readonly #place: Place;
  readonly #lists: number;
  readonly #shapes: number;
  #isAsked = false;

  constructor(place: Place) {
    this.#place = place;
    const root = place.base.find(path);
    this.#lists = highest(root, "w:num", "w:numId") + 1;
    this.#shapes = highest(root, "w:abstractNum", "w:abstractNumId") + 1;
  }

  /** The number of a list in the paper; 0, which is none, stays. */
  idOf(id: string): string {
    if (id === "0") return id;
    this.#isAsked = true;
    return String(Number(id) + this.#lists);
  }

  /** Puts the lists into the file; `styleOf`: what a style of the annex is called there. */
  write(styleOf: (id: string) => string): void {
    const { base, annex, themeFont } = this.#place;
    const own = annex.find(path);
    if (!this.#isAsked || own === undefined) return;
    const plain = plainTree(own, themeFont);
    const [shapes = [], lists = []] = ["w:abstractNum", "w:num"].map((name) =>
      childrenOf(plain, name).flatMap((one) => this.#renumbered(one, styleOf)),
    );
    const root = base.find(path) ?? element("w:numbering", { "xmlns:w": names });
    const kept = elementsOf(root);
    const cut = kept.findLastIndex(({ name }) => beforeLists.has(name)) + 1;
    const end = kept.findLastIndex(({ name }) => name !== "w:numIdMacAtCleanup") + 1;
    const children = [...kept.slice(0, cut), ...shapes, ...kept.slice(cut, end), ...lists, ...kept.slice(end)];
    base.put(path, { ...root, children });
    base.tellType(path, type);
    this.#relate();
  }

  #renumbered(tree: XmlElement, styleOf: (id: string) => string): XmlElement[] {
    // A picture before a line is dropped for the sign that stands beside it in the file.
    if (["w:nsid", "w:tmpl", "w:lvlPicBulletId"].includes(tree.name)) return [];
    const value = tree.attributes["w:val"] ?? "";
    if (ofStyles.has(tree.name)) return [element(tree.name, styleOf(value))];
    if (tree.name === "w:abstractNumId") return [element(tree.name, this.#shapeOf(value))];
    const { "w:abstractNumId": shape, "w:numId": list } = tree.attributes;
    const attributes = {
      ...tree.attributes,
      ...(shape !== undefined && { "w:abstractNumId": this.#shapeOf(shape) }),
      ...(list !== undefined && { "w:numId": this.idOf(list) }),
    };
    return [{ ...tree, attributes, children: elementsOf(tree).flatMap((child) => this.#renumbered(child, styleOf)) }];
  }

  #shapeOf(id: string): string {
    return String(Number(id) + this.#shapes);
  }

  #relate(): void {
    const { base, prefix } = this.#place;
    if (base.relationsOf(main).some((one) => one.type === relation)) return;
    base.addRelation(main, { id: `${prefix}lists`, type: relation, target: "numbering.xml", isOutside: false });
  }
}

/** Shapes of lists stand before the lists. */
const beforeLists = new Set(["w:numPicBullet", "w:abstractNum"]);
const ofStyles = new Set(["w:pStyle", "w:rStyle", "w:numStyleLink", "w:styleLink"]);
