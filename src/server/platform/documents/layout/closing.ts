import type { Recipients, Signature } from "../../../../domain/documents/letterhead.ts";
import type { Closing } from "../../../../domain/documents/official-document.ts";
import { textWidth } from "./paper-size.ts";
import { line, type Piece } from "./piece.ts";

/**
 * The end of a document: recipients at the left and the signature at the right; under minutes the secretary at the left,
 * the chair at the right and the recipients below. Kept on one page, with the end of the text before it (`keepEnd`).
 * Source: Nghị định 30/2020/NĐ-CP, Annex I, part II, items 7 and 9.
 */
export function layOutClosing(closing: Closing): Piece[] {
  if (closing.kind === "signed") {
    return [gap, twoCells(recipients(closing.recipients), signature(closing.signature))];
  }
  return [
    gap,
    twoCells(signature(closing.secretary), signature(closing.chair)),
    line("", { size: 8 }),
    ...recipients(closing.recipients),
  ];
}

/** Between the text and what ends the document. */
const gap = line("", { size: 8 }, { keepNext: true });

function signature({ authority, office, name }: Signature): Piece[] {
  const bold = { size: 14, bold: true };
  const upper = (text: string) => text.toLocaleUpperCase("vi");
  return [
    ...authority.map((one) => line(upper(one), bold, { keepNext: true })),
    line(upper(office), bold, { keepNext: true }),
    // Room for the signature and the seal.
    ...Array.from({ length: 4 }, () => line("", { size: 14 }, { keepNext: true })),
    line(name ?? "", bold),
  ];
}

function recipients({ list, archive }: Recipients): Piece[] {
  const small = { size: 11 };
  return [
    line("Nơi nhận:", { size: 12, bold: true, italic: true }, { align: "left", keepNext: true }),
    ...list.map((one) => line(`- ${one.replace(/[;.]$/, "")};`, small, { align: "left", keepNext: true })),
    line(`- Lưu: ${archive.replace(/[;.]$/, "")}.`, small, { align: "left" }),
  ];
}

function twoCells(left: Piece[], right: Piece[]): Piece {
  const width = textWidth("a4");
  const half = Math.round(width / 2);
  return { kind: "pair", widths: [half, width - half], rows: [[left, right]] };
}
