import type { DocumentPart } from "../../documents/layout/lay-out-document.ts";
import { printPart, printXml } from "../../xml/print-xml.ts";
import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { drawXml } from "../template/draw-xml.ts";
import { DocxPackage } from "./docx-package.ts";
import { hasEvenPages } from "./even-pages.ts";
import { importAnnex } from "./import-annex.ts";
import { element, inOrder } from "./property-order.ts";
import { SectionMargins } from "./sections-of-paper.ts";

/** An annex in an office's own template, filled: a file of its own. */
export interface FilledAnnex {
  readonly docx: Uint8Array;
  /** What it is called by. */
  readonly label: string;
}

/** What comes behind the text of a paper: drawn as the program lays it out, or a file of its own. */
export type AnnexPart = DocumentPart | FilledAnnex;

export const isFilled = (part: AnnexPart): part is FilledAnnex => "docx" in part;

const main = "word/document.xml";
const behind = "\ue000behind the text\ue000";

/**
 * A paper with its annexes as one file. Each annex begins a sheet, keeps its paper and counts its own pages; one that is
 * drawn has header and footer of the text, one of its own template its own.
 * @throws Error where a file cannot be read
 */
export async function joinAnnexes(paper: Uint8Array, parts: readonly AnnexPart[]): Promise<Uint8Array> {
  if (parts.length === 0) return paper;
  const base = new DocxPackage(paper);
  const root = base.find(main);
  const body = childOf(root, "w:body");
  if (root === undefined || body === undefined) throw new Error("a paper without a body");
  const joined = parts.some(isFilled)
    ? new SectionMargins(
        base,
        parts.filter(isFilled).some(({ docx }) => hasEvenPages(new DocxPackage(docx))),
      )
    : undefined;
  const blocks = joined?.ofText(elementsOf(body)) ?? elementsOf(body);
  const own = blocks.find(({ name }) => name === "w:sectPr") ?? element("w:sectPr");
  const text = closed(
    blocks.filter(({ name }) => name !== "w:sectPr"),
    own,
  );
  const printed: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    printed.push(
      isFilled(part) ? printFilled(part, { base, at: at + 1, isLast, joined }) : await printDrawn(part, isLast, joined),
    );
  }
  const whole = { ...root, children: [element("w:body", {}, [...text, behind])] };
  // By a function: a text may hold what a replacement would read as a sign of its own.
  base.put(
    main,
    printPart(whole).replace(behind, () => printed.join("")),
  );
  return base.zip();
}

async function printDrawn(part: DocumentPart, isLast: boolean, joined: SectionMargins | undefined): Promise<string> {
  const { content, lastSection } = await drawXml([part]);
  const section = joined === undefined ? lastSection : joined.ofDrawn(lastSection);
  return content + (isLast ? section : `<w:p><w:pPr>${printXml(hair)}${section}</w:pPr></w:p>`);
}

interface Place {
  readonly base: DocxPackage;
  readonly at: number;
  readonly isLast: boolean;
  readonly joined: SectionMargins | undefined;
}

function printFilled({ docx, label }: FilledAnnex, { base, at, isLast, joined }: Place): string {
  const { blocks, lastSection } = importAnnex(docx, { base, at, label });
  const sections = joined?.ofAnnex([...blocks, lastSection], hasEvenPages(new DocxPackage(docx))) ?? [];
  const last = sections.at(-1) ?? lastSection;
  const inner = sections.slice(0, -1);
  return (isLast ? [...inner, last] : closed(inner, last)).map(printXml).join("");
}

const hair = element("w:spacing", { "w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact" });

/** Blocks whose last paragraph ends the section; an empty one takes no room. */
function closed(blocks: readonly XmlElement[], section: XmlElement): XmlElement[] {
  const last = blocks.at(-1);
  const properties = childOf(last, "w:pPr");
  if (last?.name !== "w:p" || childOf(properties, "w:sectPr") !== undefined)
    return [...blocks, element("w:p", {}, [element("w:pPr", {}, [hair, section])])];
  const rest = elementsOf(last).filter(({ name }) => name !== "w:pPr");
  const told = elementsOf(properties).filter(({ name }) => rest.length > 0 || name !== "w:spacing");
  const ending = [...told, ...(rest.length > 0 ? [] : [hair]), section];
  const first = inOrder({ ...(properties ?? element("w:pPr")), children: ending });
  return [...blocks.slice(0, -1), { ...last, children: [first, ...rest] }];
}
