import { attachedTo } from "../../../../domain/documents/document-words.ts";
import type { Annex, OfficialDocument, Paper } from "../../../../domain/documents/official-document.ts";
import { layOutBody } from "./body.ts";
import { layOutClosing } from "./closing.ts";
import { layOutHead } from "./head.ts";
import { keepEnd } from "./keep-end.ts";
import { layOutOpening } from "./opening.ts";
import { textWidth } from "./paper-size.ts";
import { line, type Piece } from "./piece.ts";

/** A part of a document that begins a sheet, counts its own pages and shows no number on the first of them. */
export interface DocumentPart {
  readonly paper: Paper;
  readonly pieces: readonly Piece[];
}

/**
 * The parts of a document by Nghị định 30/2020/NĐ-CP: its text, then each annex. The first page of each part shows no
 * number (Annex I, part II, item 1), and every annex counts its own (part III, item 1).
 */
export function layOutDocument(document: OfficialDocument): DocumentPart[] {
  const text = [
    layOutHead(document.letterhead, document.naming),
    ...layOutOpening(document),
    ...keepEnd(layOutBody(document.blocks, textWidth("a4"))),
    ...layOutClosing(document.closing),
  ];
  return [{ paper: "a4", pieces: text }, ...document.annexes.map((annex) => layOutAnnex(document, annex))];
}

/** What a file calls itself. */
export function titleOf({ naming }: OfficialDocument): string {
  return naming.kind === "named" ? `${naming.name} ${naming.about}` : naming.about;
}

/** What is written over an annex. */
export interface AnnexHead {
  readonly label: string | null;
  readonly title: string;
  /** Which paper it belongs to, or where it comes from. */
  readonly attached: string;
}

export function headOfAnnex({ naming, letterhead, decidedBy }: OfficialDocument, annex: Annex): AnnexHead {
  const { label, title, origin } = annex;
  const name =
    naming.kind === "named" ? `${naming.name.charAt(0)}${naming.name.slice(1).toLocaleLowerCase("vi")}` : "Công văn";
  return { label, title, attached: origin ?? attachedTo(name, letterhead, decidedBy) };
}

/** An annex as it is drawn, begun by its head. */
export function layOutAnnex(document: OfficialDocument, annex: Annex): DocumentPart {
  const body = layOutBody(annex.blocks, textWidth(annex.paper));
  return { paper: annex.paper, pieces: [...layOutAnnexHead(headOfAnnex(document, annex)), ...body] };
}

export function layOutAnnexHead({ label, title, attached }: AnnexHead): Piece[] {
  const bold = { size: 14, bold: true };
  return [
    ...(label === null ? [] : [line(label, bold)]),
    line(title.toLocaleUpperCase("vi"), bold),
    line(attached, { size: 14, italic: true }, { after: 120 }),
  ];
}
