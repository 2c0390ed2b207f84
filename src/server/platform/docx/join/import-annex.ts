import { themeFonts } from "../../pdf/word/styles.ts";
import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { AnnexNumbers } from "./annex-numbers.ts";
import { AnnexParts } from "./annex-parts.ts";
import { AnnexStyles } from "./annex-styles.ts";
import { rewriteText, type TextPlace } from "./annex-text.ts";
import { DocxPackage } from "./docx-package.ts";
import { element } from "./property-order.ts";

interface Place {
  /** What the annex goes into. */
  readonly base: DocxPackage;
  /** Which of the annexes it is, from 1 on. */
  readonly at: number;
  /** What its styles are called by, as "Phụ lục I". */
  readonly label: string;
}

/** An annex as it stands in a paper: its blocks, and the section that the last of them belong to. */
export interface ImportedAnnex {
  readonly blocks: readonly XmlElement[];
  readonly lastSection: XmlElement;
}

const main = "word/document.xml";
const themePath = "word/theme/theme1.xml";
/** More identifiers than a file of words counts. */
const room = 100_000;

/**
 * Takes a file of a word processor into another one: what its words rest on, as styles, lists, headers and pictures,
 * comes along under names that the other file has not, so that neither changes the look of the other.
 * @throws Error where it cannot be read
 */
export function importAnnex(bytes: Uint8Array, { base, at, label }: Place): ImportedAnnex {
  const annex = new DocxPackage(bytes);
  const prefix = `pl${at}-`;
  const fontsOf = (file: DocxPackage) => themeFonts(file.find(themePath));
  const themeFont = fontsOf(annex);
  const numbers = new AnnexNumbers({ base, annex, prefix, themeFont });
  const styles = new AnnexStyles({
    ...{ base, annex, prefix, label },
    themeFonts: { base: fontsOf(base), annex: themeFont },
    numberOf: (id) => numbers.idOf(id),
  });
  const text: Omit<TextPlace, "relationOf"> = { styles, numbers, themeFont, offset: at * room };
  const parts = new AnnexParts({
    ...{ base, annex, prefix },
    rewrite: (part) => rewriteText(part, { ...text, relationOf: (id) => id }),
  });
  const root = annex.find(main);
  const body = childOf(root, "w:body");
  if (root === undefined || body === undefined) throw new Error("an annex without a body");
  const all = elementsOf(rewriteText(body, { ...text, relationOf: (id) => parts.relationOf(id) }));
  numbers.write((id) => styles.named(id));
  styles.write();
  parts.write();
  const names = missingNames(root, base.find(main));
  return {
    blocks: all.filter(({ name }) => name !== "w:sectPr").map((one) => withNames(one, names)),
    lastSection: all.find(({ name }) => name === "w:sectPr") ?? element("w:sectPr"),
  };
}

/** Names of extensions of the format that the annex uses and the paper does not know. */
function missingNames(annex: XmlElement, base: XmlElement | undefined): XmlElement["attributes"] {
  const known = base?.attributes ?? {};
  const names = Object.entries(annex.attributes).filter(
    ([name, value]) => name.startsWith("xmlns:") && known[name] !== value,
  );
  const told = new Set(names.map(([name]) => name.slice("xmlns:".length)));
  const ignorable = (annex.attributes["mc:Ignorable"] ?? "").split(/\s+/).filter((one) => told.has(one));
  return { ...Object.fromEntries(names), ...(ignorable.length > 0 && { "mc:Ignorable": ignorable.join(" ") }) };
}

/** Told at the block that uses them: most blocks use none. */
function withNames(block: XmlElement, names: XmlElement["attributes"]): XmlElement {
  const used = prefixesIn(block);
  const needed = Object.entries(names).filter(([name]) => used.has(name.replace(/^xmlns:/, "")));
  if (needed.length === 0) return block;
  const ignorable = (names["mc:Ignorable"] ?? "").split(/\s+/).filter((one) => used.has(one));
  const mc = names["xmlns:mc"];
  return {
    ...block,
    attributes: {
      ...Object.fromEntries(needed),
      ...(ignorable.length > 0 && { ...(mc !== undefined && { "xmlns:mc": mc }), "mc:Ignorable": ignorable.join(" ") }),
      ...block.attributes,
    },
  };
}

function prefixesIn(tree: XmlElement, found = new Set<string>()): Set<string> {
  for (const name of [tree.name, ...Object.keys(tree.attributes)]) {
    const cut = name.indexOf(":");
    if (cut > 0) found.add(name.slice(0, cut));
  }
  // A choice names the extensions it asks for.
  if (tree.name === "mc:Choice") for (const one of (tree.attributes["Requires"] ?? "").split(/\s+/)) found.add(one);
  for (const child of elementsOf(tree)) prefixesIn(child, found);
  return found;
}
