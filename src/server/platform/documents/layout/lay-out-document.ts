import { attachedTo } from "../../../../domain/documents/document-words.ts";
import type { Annex, OfficialDocument, Paper } from "../../../../domain/documents/official-document.ts";
import { layOutBody } from "./body.ts";
import { layOutClosing } from "./closing.ts";
import { layOutHead } from "./head.ts";
import { layOutOpening } from "./opening.ts";
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
    ...layOutBody(document.blocks, "a4"),
    ...layOutClosing(document.closing),
  ];
  return [
    { paper: "a4", pieces: text },
    ...document.annexes.map((annex) => ({ paper: annex.paper, pieces: layOutAnnex(document, annex) })),
  ];
}

/** What a file calls itself. */
export function titleOf({ naming }: OfficialDocument): string {
  return naming.kind === "named" ? `${naming.name} ${naming.about}` : naming.about;
}

function layOutAnnex({ naming, letterhead }: OfficialDocument, annex: Annex): Piece[] {
  const bold = { size: 14, bold: true };
  const name =
    naming.kind === "named" ? `${naming.name.charAt(0)}${naming.name.slice(1).toLocaleLowerCase("vi")}` : "Công văn";
  return [
    ...(annex.label === null ? [] : [line(annex.label, bold)]),
    line(annex.title.toLocaleUpperCase("vi"), bold),
    line(attachedTo(name, letterhead), { size: 14, italic: true }, { after: 120 }),
    ...layOutBody(annex.blocks, annex.paper),
  ];
}
