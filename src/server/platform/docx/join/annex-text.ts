import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import type { AnnexNumbers } from "./annex-numbers.ts";
import type { AnnexStyles } from "./annex-styles.ts";
import { type ThemeFont, withoutTheme } from "./plain-tree.ts";
import { element } from "./property-order.ts";

/** What the words of an annex are rewritten by. */
export interface TextPlace {
  readonly styles: AnnexStyles;
  readonly numbers: AnnexNumbers;
  readonly themeFont: ThemeFont;
  /** Added to identifiers that are counted over a whole file. */
  readonly offset: number;
  /** What a relation is called; in a part of its own it keeps its name. */
  readonly relationOf: (id: string) => string;
}

/** Comments and ties to data that stay behind. */
const dropped = new Set([
  ...["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:dataBinding", "w15:dataBinding"],
  ...["w:permStart", "w:permEnd", "w:proofErr", "w:sectPrChange"],
]);
const counted = new Set(["w:bookmarkStart", "w:bookmarkEnd", "wp:docPr"]);
/** Signs by which a word processor knows paragraphs again; in one file each stands once. */
const remembered = /^w14:(?:paraId|textId)$|^w:rsid/;

/** Words of an annex as they stand in the paper: under its names of styles, lists and parts. `table`: what they stand in. */
export function rewriteText(tree: XmlElement, place: TextPlace, table?: string): XmlElement {
  const { styles, numbers } = place;
  const value = tree.attributes["w:val"] ?? "";
  switch (tree.name) {
    case "w:pStyle":
      return element(tree.name, styles.paragraph(value, table));
    case "w:rStyle":
    case "w:tblStyle":
      return element(tree.name, styles.named(value));
    case "w:numId":
      return element(tree.name, numbers.idOf(value));
    case "w:p":
      return withChildren(styledParagraph(tree), place, table);
    case "w:tbl": {
      const styled = styledTable(tree, styles.tableDefault);
      return withChildren(styled, place, childOf(childOf(styled, "w:tblPr"), "w:tblStyle")?.attributes["w:val"]);
    }
    default:
      return withChildren(tree, place, table);
  }
}

function withChildren(tree: XmlElement, place: TextPlace, table: string | undefined): XmlElement {
  return {
    name: tree.name,
    attributes: rewriteAttributes(tree, place),
    children: tree.children.flatMap((child): XmlElement["children"] => {
      if (typeof child === "string") return [child];
      return dropped.has(child.name) ? [] : [rewriteText(child, place, table)];
    }),
  };
}

function rewriteAttributes({ name, attributes }: XmlElement, place: TextPlace): XmlElement["attributes"] {
  const { themeFont, offset, relationOf } = place;
  const id = name === "wp:docPr" ? "id" : "w:id";
  return Object.fromEntries(
    Object.entries(withoutTheme(attributes, themeFont))
      .filter(([key]) => !remembered.test(key))
      .map(([key, value]) => {
        if (key.startsWith("r:")) return [key, relationOf(value)];
        return [key, counted.has(name) && key === id ? String(Number(value) + offset) : value];
      }),
  );
}

/** A paragraph that names no style has the one that holds in its own file. */
function styledParagraph(paragraph: XmlElement): XmlElement {
  const [first, ...rest] = elementsOf(paragraph);
  const properties = first?.name === "w:pPr" ? first : element("w:pPr");
  if (childOf(properties, "w:pStyle") !== undefined) return paragraph;
  const styled = { ...properties, children: [element("w:pStyle", ""), ...properties.children] };
  return { ...paragraph, children: [styled, ...(properties === first ? rest : elementsOf(paragraph))] };
}

function styledTable(table: XmlElement, style: string | undefined): XmlElement {
  const properties = childOf(table, "w:tblPr") ?? element("w:tblPr");
  if (style === undefined || childOf(properties, "w:tblStyle") !== undefined) return table;
  const styled = { ...properties, children: [element("w:tblStyle", style), ...properties.children] };
  return { ...table, children: [styled, ...elementsOf(table).filter(({ name }) => name !== "w:tblPr")] };
}
