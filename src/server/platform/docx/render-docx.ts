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
import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import { type DocumentPart, layOutDocument, titleOf } from "../documents/layout/lay-out-document.ts";
import { hair } from "../documents/layout/piece.ts";
import { coreProperties } from "./core-properties.ts";
import { drawPiece } from "./draw-piece.ts";
import { pageOf } from "./page.ts";
import { toRuns } from "./words.ts";

const font = "Times New Roman";

/**
 * An official document as a file of a word processor, laid out by Nghị định 30/2020/NĐ-CP. All texts are data: nothing in
 * them is read as markup or as a field. `at`: the hour it is written, as the file tells it. Half a second of work for a
 * report and seconds for a large matrix, in which the thread does nothing else: a server calls `writeDocument`.
 */
export function renderDocx(document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const { mark, letterhead } = document;
  return renderParts(layOutDocument(document), { title: titleOf(document), issuer: letterhead.issuer, mark, at });
}

interface FileFacts {
  readonly title: string;
  readonly issuer: string;
  readonly mark: string | null;
  readonly at: Date;
}

/** Parts of a document as one file. */
export async function renderParts(parts: readonly DocumentPart[], facts: FileFacts): Promise<Uint8Array> {
  const { title, issuer, mark, at } = facts;
  const file = new Document({
    styles: {
      default: { document: { run: { font, size: 28, language: { value: "vi-VN" } } } },
    },
    sections: parts.map((part) => section(part, mark)),
  });
  const told = { path: "docProps/core.xml", data: coreProperties(title, issuer, at) };
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [told]));
}

function section({ paper, pieces }: DocumentPart, mark: string | null): ISectionOptions {
  const foot = mark === null ? {} : { footers: { first: markFooter(mark), default: markFooter(mark) } };
  return {
    properties: pageOf(paper),
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    ...foot,
    // Recipients and signatures are a table, too.
    children: [...pieces, ...(pieces.at(-1)?.kind === "pair" ? [hair] : [])].map(drawPiece),
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
