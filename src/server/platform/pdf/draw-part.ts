import type { Content } from "pdfmake/interfaces.js";
import type { DocumentPart } from "../documents/layout/lay-out-document.ts";
import { paperSizes, textWidth, toTwips } from "../documents/layout/paper-size.ts";
import { drawPiece } from "./draw-piece.ts";
import { points } from "./draw-words.ts";
import { keepTogether } from "./keep-together.ts";

/** Left, top, right, bottom. */
type Edges = [number, number, number, number];

/** Millimetres in points. */
export const millimetres = (length: number) => points(toTwips(length));

interface DrawnPart {
  readonly section: Content[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageOrientation: "landscape" | "portrait";
  readonly pageMargins: Edges;
}

/** A part of a document on its own paper, without what stands in the margins. */
export function drawPart({ paper, pieces }: DocumentPart): DrawnPart {
  const { width, height, margins } = paperSizes[paper];
  return {
    section: keepTogether(pieces.map((piece) => drawPiece(piece, points(textWidth(paper))))),
    pageSize: { width: millimetres(width), height: millimetres(height) },
    pageOrientation: width > height ? "landscape" : "portrait",
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom].map(millimetres) as Edges,
  };
}
