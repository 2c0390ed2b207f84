import type { Content, CustomTableLayout } from "pdfmake/interfaces.js";
import type { Piece } from "../documents/layout/piece.ts";
import { drawTable } from "./draw-table.ts";
import { drawWords, points } from "./draw-words.ts";

/** A piece of a page as content of the file, within a room given in points. */
export function drawPiece(piece: Piece, room: number): Content {
  switch (piece.kind) {
    case "line":
    case "paragraph":
      return drawWords(piece, room);
    case "rule":
      return drawRule(piece);
    case "pair":
      return drawPair(piece);
    case "table":
      return drawTable(piece.table, piece.width);
    case "hair":
      return { stack: [] };
  }
}

function drawRule({ length, width }: Extract<Piece, { kind: "rule" }>): Content {
  const side = Math.max(0, (width - length) / 2);
  const [x1, x2] = [points(side), points(side + length)];
  return { canvas: [{ type: "line", x1, x2, y1: 4.5, y2: 4.5, lineWidth: 0.75 }] };
}

const nothing = () => 0;
const bare: CustomTableLayout = {
  hLineWidth: nothing,
  vLineWidth: nothing,
  paddingLeft: nothing,
  paddingRight: nothing,
  paddingTop: nothing,
  paddingBottom: nothing,
};

function drawPair({ widths, rows }: Extract<Piece, { kind: "pair" }>): Content {
  // What stands in a row stays together anyhow.
  const free = (piece: Piece): Piece => (piece.kind === "line" ? { ...piece, keepNext: false } : piece);
  const cell = (pieces: readonly Piece[], width: number) => ({
    stack: pieces.map((piece) => drawPiece(free(piece), points(width))),
  });
  const [first, second] = widths;
  return {
    layout: bare,
    table: {
      widths: widths.map(points),
      dontBreakRows: true,
      body: rows.map(([left, right]) => [cell(left, first), cell(right, second)]),
    },
  };
}
