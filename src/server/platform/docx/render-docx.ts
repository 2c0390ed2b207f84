import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { attachedTo } from "../../../domain/documents/document-words.ts";
import type { Annex, OfficialDocument } from "../../../domain/documents/official-document.ts";
import { bodyBlocks } from "./body-blocks.ts";
import { closingBlocks } from "./closing-block.ts";
import { coreProperties } from "./core-properties.ts";
import { headBlock } from "./head-block.ts";
import { openingBlocks } from "./opening-blocks.ts";
import { pageOf } from "./page.ts";
import { line } from "./paragraphs.ts";
import { toRuns } from "./words.ts";

const font = "Times New Roman";

/**
 * An official document as a file of a word processor, laid out by Nghị định 30/2020/NĐ-CP. All texts are data: nothing in
 * them is read as markup or as a field. `at`: the hour it is written, as the file tells it. Half a second of work for a
 * report and seconds for a large matrix, in which the thread does nothing else: a server calls `writeDocx`.
 */
export async function renderDocx(document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const { naming, letterhead } = document;
  const title = naming.kind === "named" ? `${naming.name} ${naming.about}` : naming.about;
  const file = new Document({
    styles: {
      default: { document: { run: { font, size: 28, language: { value: "vi-VN" } } } },
    },
    sections: [
      section(document, "a4", [
        headBlock(letterhead, naming),
        ...openingBlocks(document),
        ...bodyBlocks(document.blocks, "a4"),
        ...closingBlocks(document.closing),
      ]),
      ...document.annexes.map((annex) => section(document, annex.paper, annexBlocks(document, annex))),
    ],
  });
  const told = { path: "docProps/core.xml", data: coreProperties(title, letterhead.issuer, at) };
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [told]));
}

function annexBlocks(document: OfficialDocument, annex: Annex): ISectionOptions["children"] {
  const { naming, letterhead } = document;
  const bold = { size: 14, bold: true };
  const name =
    naming.kind === "named" ? `${naming.name.charAt(0)}${naming.name.slice(1).toLocaleLowerCase("vi")}` : "Công văn";
  return [
    ...(annex.label === null ? [] : [line(annex.label, bold)]),
    line(annex.title.toLocaleUpperCase("vi"), bold),
    line(attachedTo(name, letterhead), { size: 14, italic: true }, { after: 120 }),
    ...bodyBlocks(annex.blocks, annex.paper),
  ];
}

function section(
  { mark }: OfficialDocument,
  paper: Annex["paper"],
  children: ISectionOptions["children"],
): ISectionOptions {
  const foot = mark === null ? {} : { footers: { first: markFooter(mark), default: markFooter(mark) } };
  return {
    properties: pageOf(paper),
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    ...foot,
    children,
  };
}

/** In the middle of the top margin, size 13 to 14 (Annex I, part II, item 1). */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
}

function markFooter(mark: string): Footer {
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: toRuns(mark, { size: 10, italic: true }) })],
  });
}
