import { childOf, childrenOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { isOn, lengthOf, numberOf, toldBy } from "./values.ts";

/** A header or footer by the pages it stands on; the identifier of its relation. */
export interface MarginParts {
  readonly default?: string;
  readonly first?: string;
  readonly even?: string;
}

/** Paper and margins, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Of the header from the upper edge, of the footer from the lower one. */
  readonly header: number;
  readonly footer: number;
}

/** What holds for the margins of the pages of a section. */
export interface Margins {
  readonly headers: MarginParts;
  readonly footers: MarginParts;
  /** Its first page has a header and a footer of its own. */
  readonly titlePage: boolean;
  /** Number of its first page; null: it goes on from the section before. */
  readonly start: number | null;
  readonly numberForm: string | undefined;
}

/** Pages of one paper with what stands on them. */
export interface Section extends Margins {
  readonly sheet: Sheet;
  readonly blocks: readonly XmlElement[];
  /** Text runs in several columns, which the PDF does not carry. */
  readonly columns: boolean;
}

/** The sections of a body. One that goes on upon the same page belongs to the one before where the paper is the same. */
export function readSections(body: XmlElement): Section[] {
  const sections: Section[] = [];
  let blocks: XmlElement[] = [];
  const close = (properties: XmlElement | undefined) => {
    const last = sections.at(-1);
    const section = readSection(properties, blocks, last);
    blocks = [];
    const goesOn = toldBy(properties, "w:type") === "continuous" && last !== undefined && isSame(last, section);
    if (goesOn) sections[sections.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] };
    else sections.push(section);
  };
  for (const block of elementsOf(body)) {
    if (block.name === "w:sectPr") {
      close(block);
      continue;
    }
    blocks.push(block);
    const ending = childOf(childOf(block, "w:pPr"), "w:sectPr");
    if (ending !== undefined) close(ending);
  }
  if (blocks.length > 0) close(undefined);
  return sections;
}

const isSame = (one: Section, other: Section) => JSON.stringify(one.sheet) === JSON.stringify(other.sheet);

function readSection(
  properties: XmlElement | undefined,
  blocks: readonly XmlElement[],
  last: Section | undefined,
): Section {
  const count = numberOf(toldBy(properties, "w:cols", "w:num")) ?? 1;
  const numbers = childOf(properties, "w:pgNumType")?.attributes ?? {};
  return {
    blocks,
    sheet: readSheet(properties),
    columns: count > 1,
    headers: { ...last?.headers, ...partsOf(properties, "w:headerReference") },
    footers: { ...last?.footers, ...partsOf(properties, "w:footerReference") },
    titlePage: isOn(properties, "w:titlePg") === true,
    start: numberOf(numbers["w:start"]) ?? null,
    numberForm: numbers["w:fmt"],
  };
}

function partsOf(properties: XmlElement | undefined, name: string): MarginParts {
  const references = childrenOf(properties, name);
  return Object.fromEntries(
    references.map(({ attributes }) => [attributes["w:type"] ?? "default", attributes["r:id"]]),
  );
}

/** Where nothing is told, A4 with an inch around. */
function readSheet(properties: XmlElement | undefined): Sheet {
  const size = childOf(properties, "w:pgSz")?.attributes ?? {};
  const margins = childOf(properties, "w:pgMar")?.attributes ?? {};
  const length = (text: string | undefined, otherwise: number) => Math.max(0, lengthOf(text) ?? otherwise);
  const side = (text: string | undefined) => Math.max(smallest, Math.min(largest, length(text, smallest)));
  const [width, height] = [side(size["w:w"] ?? "11906"), side(size["w:h"] ?? "16838")];
  const [left, right] = within(width, length(margins["w:left"], 72), length(margins["w:right"], 72));
  // A margin below 0 holds however high the header is.
  const upright = (text: string | undefined) => Math.abs(lengthOf(text) ?? 72);
  const [top, bottom] = within(height, upright(margins["w:top"]), upright(margins["w:bottom"]));
  return {
    ...{ width, height, left, right, top, bottom },
    header: length(margins["w:header"], 36),
    footer: length(margins["w:footer"], 36),
  };
}

/** Sides of a sheet, in points: two inches, and what a word processor takes at most. */
const smallest = 144;
const largest = 1584;

/** Margins that leave an inch between them. */
function within(side: number, one: number, other: number): [number, number] {
  return one + other > side - 72 ? [36, 36] : [one, other];
}
