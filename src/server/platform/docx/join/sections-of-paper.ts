import { printXml } from "../../xml/print-xml.ts";
import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import type { DocxPackage } from "./docx-package.ts";
import { hasEvenPages, switchEvenPagesOn } from "./even-pages.ts";
import { element } from "./property-order.ts";
import {
  alikeOnEven,
  allTold,
  beginningAnnex,
  type Margins,
  marginsOf,
  referencesTo,
  withMargins,
} from "./section-margins.ts";

const main = "word/document.xml";

/** Headers and footers told at every section, so that none has those of the part before it. */
export class SectionMargins {
  readonly #base: DocxPackage;
  readonly #isSwitched: boolean;
  readonly #evenPages: boolean;
  #ofText: Margins = new Map();

  /** `evenPages`: in an annex, pages with an even number have margins of their own. */
  constructor(base: DocxPackage, evenPages: boolean) {
    this.#base = base;
    const own = hasEvenPages(base);
    this.#evenPages = own || evenPages;
    this.#isSwitched = this.#evenPages && !own;
    if (this.#isSwitched) switchEvenPagesOn(base);
  }

  ofText(blocks: readonly XmlElement[]): XmlElement[] {
    return eachSection(blocks, (section) => {
      this.#ofText = marginsOf(section, this.#ofText);
      return this.#isSwitched ? withMargins(section, alikeOnEven(this.#ofText)) : section;
    });
  }

  /** What the program draws has those of the text. */
  ofDrawn(section: string): string {
    const margins = this.#whole(this.#isSwitched ? alikeOnEven(this.#ofText) : this.#ofText);
    const told = referencesTo(margins).map(printXml).join("");
    return section.replace(/<w:sectPr\b[^>]*>/, (opening) => opening + told);
  }

  ofAnnex(blocks: readonly XmlElement[], hasEvenPages: boolean): XmlElement[] {
    let before: Margins | undefined;
    return eachSection(blocks, (section) => {
      const margins = marginsOf(section, before ?? new Map());
      const begun = before === undefined ? beginningAnnex(section) : section;
      before = margins;
      return withMargins(begun, this.#whole(this.#evenPages && !hasEvenPages ? alikeOnEven(margins) : margins));
    });
  }

  #whole(margins: Margins): Margins {
    return allTold(margins, (kind) => this.#emptyPart(kind === "w:headerReference" ? "header" : "footer"));
  }

  #emptyPart(kind: "header" | "footer"): string {
    const path = `word/${kind}Empty.xml`;
    const id = `${kind}Empty`;
    if (this.#base.bytesOf(path) !== undefined) return id;
    const tag = kind === "header" ? "w:hdr" : "w:ftr";
    const names = { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" };
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    this.#base.put(path, element(tag, names, [element("w:p")]));
    this.#base.tellType(path, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`);
    this.#base.addRelation(main, { id, type: `${office}/${kind}`, target: `${kind}Empty.xml`, isOutside: false });
    return id;
  }
}

/** Rewrites the sections of a body, in their order: those that end with a paragraph, and the last one. */
function eachSection(blocks: readonly XmlElement[], rewrite: (section: XmlElement) => XmlElement): XmlElement[] {
  return blocks.map((block) => {
    if (block.name === "w:sectPr") return rewrite(block);
    const properties = childOf(block, "w:pPr");
    const section = childOf(properties, "w:sectPr");
    if (properties === undefined || section === undefined) return block;
    const told = elementsOf(properties).map((one) => (one === section ? rewrite(section) : one));
    const rest = elementsOf(block).filter((one) => one !== properties);
    return { ...block, children: [{ ...properties, children: told }, ...rest] };
  });
}
