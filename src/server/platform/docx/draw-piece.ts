import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Piece } from "../documents/layout/piece.ts";
import { drawTable } from "./draw-table.ts";
import { drawWords } from "./draw-words.ts";

/** A piece of a page as a part of the file. */
export function drawPiece(piece: Piece): Paragraph | Table {
  switch (piece.kind) {
    case "line":
    case "paragraph":
      return drawWords(piece);
    case "rule":
      return drawRule(piece);
    case "pair":
      return drawPair(piece);
    case "table":
      return drawTable(piece.table, piece.width);
    case "hair":
      return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [] });
  }
}

function drawRule({ length, width }: Extract<Piece, { kind: "rule" }>): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}

function drawPair({ widths, rows }: Extract<Piece, { kind: "pair" }>): Table {
  const [left, right] = widths;
  const cell = (pieces: readonly Piece[], width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      children: pieces.map(drawPiece),
    });
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      ([first, second]) => new TableRow({ cantSplit: true, children: [cell(first, left), cell(second, right)] }),
    ),
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
