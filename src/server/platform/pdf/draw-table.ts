import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import type { Row, Table } from "../../../domain/documents/official-document.ts";
import { toCell } from "../documents/layout/cells.ts";
import { line } from "../documents/layout/piece.ts";
import { shareOut } from "../documents/layout/share-out.ts";
import { splitLines } from "../documents/layout/split-lines.ts";
import { drawUpright } from "./draw-upright.ts";
import { drawWords, points, singleLine } from "./draw-words.ts";
import { findKept, type KeepingTable, rowsWithTitles } from "./keep-rows.ts";

const shade = "#efefef";
const edge = 0.5;
/** Between the edge of a cell and its words above and below. */
const gap = 1;
/** A row higher than this may be cut by the end of a page; in points. */
const highestRow = 250;
/** Width of a letter on average, as a multiple of the size of the type. */
const letter = 0.46;

/**
 * A table over the width of the text, given in twentieths of a point: titles on every page, rows kept whole, those of areas
 * and criteria with the row below them.
 */
export function drawTable(table: Table, width: number): Content {
  const { columns, groups = [], rows, size } = table;
  // Narrow columns of small type need their room for figures.
  const side = size <= 8 ? 1 : 2.85;
  const shares = shareOut(columns, width).map(points);
  const rooms = shares.map((share, at) => share - 2 * side - (at === 0 ? 2 * edge : edge));
  const titles = [...(groups.length > 0 ? [groupCells(table, rooms)] : []), titleCells(table, rooms)];
  // The writer would lose what of an uncut row runs out of the page.
  const areUncut = rows.every((row) => heightOf(table, row, rooms) < highestRow);
  const kept = areUncut ? findKept(rows.map(({ look }) => look === "group")) : [];
  const leading = rows.slice(0, rowsWithTitles(kept, rows.length));
  const isLow = leading.reduce((sum, row) => sum + heightOf(table, row, rooms), 0) < highestRow;
  const withTitles = areUncut ? Math.min(rows.length, isLow ? leading.length : 1) : 0;
  const drawn: KeepingTable = {
    keptRows: kept.filter((at) => at >= withTitles).map((at) => at + titles.length),
    layout: layoutOf(side),
    table: {
      widths: rooms,
      headerRows: titles.length,
      keepWithHeaderRows: withTitles,
      dontBreakRows: areUncut,
      body: [...titles, ...rows.map((row) => rowCells(table, row, rooms))],
    },
  };
  return drawn;
}

function layoutOf(side: number): CustomTableLayout {
  return {
    hLineWidth: () => edge,
    vLineWidth: () => edge,
    paddingLeft: () => side,
    paddingRight: () => side,
    paddingTop: () => gap,
    paddingBottom: () => gap,
  };
}

const covered = (span: number): TableCell[] => Array.from({ length: span - 1 }, () => ({ text: "" }));

const roomOf = (rooms: readonly number[], at: number, span: number) =>
  rooms.slice(at, at + span).reduce((sum, one) => sum + one, 0);

function groupCells({ groups = [], size }: Table, rooms: readonly number[]): TableCell[] {
  let at = 0;
  return groups.flatMap(({ title, span }) => {
    const room = roomOf(rooms, at, span);
    at += span;
    const words = drawWords(line(title, { size, bold: true }), room);
    const cell = { stack: [words], colSpan: span, fillColor: shade, verticalAlignment: "middle" as const };
    return [cell, ...covered(span)];
  });
}

function titleCells({ columns, size }: Table, rooms: readonly number[]): TableCell[] {
  return columns.map(({ title, upright }, at) => ({
    stack: [
      upright === true
        ? drawUpright(title, { size, room: rooms[at] ?? 0 })
        : drawWords(line(title, { size, bold: true }), rooms[at] ?? 0),
    ],
    fillColor: shade,
    verticalAlignment: "middle",
  }));
}

function rowCells({ columns, size }: Table, { cells, look }: Row, rooms: readonly number[]): TableCell[] {
  let at = 0;
  return cells.flatMap((given) => {
    const cell = toCell(given);
    const span = cell.span ?? 1;
    const align = cell.align ?? columns[at]?.align ?? "left";
    const room = roomOf(rooms, at, span);
    at += span;
    const type = { size, bold: look !== undefined };
    const words = splitLines(cell.words).map((one) => drawWords(line(one, type, { align }), room));
    return [{ stack: words, colSpan: span, verticalAlignment: "middle" as const }, ...covered(span)];
  });
}

/** About how high a row becomes, in points. */
function heightOf({ size }: Table, { cells }: Row, rooms: readonly number[]): number {
  let at = 0;
  const lines = cells.map((given) => {
    const cell = toCell(given);
    const span = cell.span ?? 1;
    const room = roomOf(rooms, at, span);
    at += span;
    const text = typeof cell.words === "string" ? cell.words : cell.words.map((one) => one.text).join("");
    return text.split("\n").reduce((sum, one) => sum + Math.ceil((one.length * size * letter) / room), 0);
  });
  return Math.max(...lines) * size * singleLine;
}
