import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { drawUpright } from "../draw-upright.ts";
import { findKept, type KeepingTable, rowsWithTitles } from "../keep-rows.ts";
import { type Drawing, lose } from "./drawing.ts";
import { type GridCell, type GridRow, readGrid } from "./table-grid.ts";
import { type Frame, frameOf, readTableLook, type TableLook } from "./table-look.ts";
import { isOn, lengthOf, toldBy } from "./values.ts";

/** A row higher than this may be cut by the end of a page; in points. */
const highestRow = 300;

/** Where a table is drawn, and how what stands in its cells is. */
interface TablePlace {
  readonly room: number;
  readonly drawing: Drawing;
  readonly drawBlocks: (blocks: readonly XmlElement[], room: number, drawing: Drawing) => Content[];
}

/** A table with the widths of its file; titles come again on every page. */
export function drawTable(table: XmlElement, { room, drawing, drawBlocks }: TablePlace): Content {
  const look = readTableLook(table, drawing);
  if (look.floats) lose(drawing, "floating");
  const { widths, rows } = readGrid(table, room);
  const edge = look.edge;
  const [left, right] = look.padding;
  const rooms = widths.map((width, at) => Math.max(4, width - left - right - (at === 0 ? 2 * edge : edge)));
  const inside = { ...drawing, under: look.style };
  const grid = { look, rooms, drawBlocks, last: { row: rows.length - 1, column: widths.length } };
  const body = rows.map((row, at) => drawRow(row, { ...grid, row: at }, inside));
  const headerRows = titlesOf(rows);
  const areUncut = rows.every((row) => row.isWhole && heightOf(row, rooms) < highestRow);
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const shift = { left: look.indent, center: (room - whole) / 2, right: room - whole }[look.align];
  const isFlat = rows.every(({ cells }) => cells.every((cell) => cell.rows === 1));
  const own = rows.slice(headerRows);
  const kept = areUncut && isFlat ? findKept(own.map(staysWithNext)) : [];
  const leading = own.slice(0, rowsWithTitles(kept, own.length));
  const isLow = leading.reduce((sum, row) => sum + heightOf(row, rooms), 0) < highestRow;
  const withTitles = areUncut && headerRows > 0 ? (isLow ? leading.length : 1) : 0;
  const drawn: KeepingTable = {
    keptRows: kept.filter((at) => at >= withTitles).map((at) => at + headerRows),
    layout: layoutOf(look),
    margin: [shift, 0, 0, 0],
    table: {
      widths: rooms,
      headerRows,
      keepWithHeaderRows: withTitles,
      dontBreakRows: areUncut,
      heights: (row) => rows[row]?.height ?? "auto",
      body,
    },
  };
  return drawing.aside === undefined ? drawn : { ...drawn, style: drawing.aside };
}

/** All paragraphs of the row are told to stay with what follows. */
function staysWithNext({ cells }: GridRow): boolean {
  const paragraphs = cells.flatMap((cell) => elementsOf(cell.element).filter(({ name }) => name === "w:p"));
  return paragraphs.length > 0 && paragraphs.every((one) => isOn(childOf(one, "w:pPr"), "w:keepNext") === true);
}

/** Rows that come again on every page, with those into which their cells reach; a table of nothing else has none. */
function titlesOf(rows: readonly GridRow[]): number {
  const marked = rows.findIndex(({ isTitle }) => !isTitle);
  const ends = rows.slice(0, Math.max(0, marked)).flatMap(({ cells }, at) => cells.map((cell) => at + cell.rows));
  const end = Math.max(0, marked, ...ends);
  return end < rows.length ? end : 0;
}

function layoutOf({ edge, padding: [left, right, top, bottom] }: TableLook): CustomTableLayout {
  return {
    hLineWidth: () => edge,
    vLineWidth: () => edge,
    paddingLeft: () => left,
    paddingRight: () => right,
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
}

interface Where extends Pick<TablePlace, "drawBlocks"> {
  readonly look: TableLook;
  readonly rooms: readonly number[];
  readonly row: number;
  readonly last: { readonly row: number; readonly column: number };
}

function drawRow(row: GridRow, where: Where, drawing: Drawing): TableCell[] {
  return row.cells.flatMap((cell) => {
    const frame = frameOf(where.look, cell, where);
    const border: Frame = cell.element === undefined && !cell.isCovered ? [false, false, false, false] : frame;
    const drawn =
      cell.element === undefined || cell.isCovered ? { text: "" } : drawCell(cell.element, cell, where, drawing);
    const covered = Array.from({ length: cell.span - 1 }, (): TableCell => ({ text: "", border }));
    return [Object.assign(drawn, { border, colSpan: cell.span, rowSpan: cell.rows }), ...covered];
  });
}

function drawCell(
  element: XmlElement,
  cell: GridCell,
  { look, rooms, drawBlocks }: Where,
  drawing: Drawing,
): TableCell {
  const spread = (cell.span - 1) * (look.edge + look.padding[0] + look.padding[1]);
  const room = rooms.slice(cell.column, cell.column + cell.span).reduce((sum, one) => sum + one, spread);
  const { properties } = cell;
  const inner = marginsIn(properties, look);
  const fill = toldBy(properties, "w:shd", "w:fill");
  const align = toldBy(properties, "w:vAlign");
  const direction = toldBy(properties, "w:textDirection") ?? "lrTb";
  const stands = direction === "btLr";
  if (!stands && direction !== "lrTb") lose(drawing, "direction");
  const content = drawBlocks(elementsOf(element), Math.max(4, room - inner[0] - inner[2]), drawing);
  return {
    stack: stands ? [drawUpright(wordsOf(element), { size: 9, room })] : content,
    ...(inner.some((one) => one !== 0) && { margin: inner }),
    ...(fill !== undefined && /^[0-9a-f]{6}$/i.test(fill) && { fillColor: `#${fill}` }),
    // The writer loses words in the middle of a cell that reaches over rows.
    ...(cell.rows === 1 && {
      verticalAlignment: align === "center" ? "middle" : align === "bottom" ? "bottom" : "top",
    }),
  };
}

/** What a cell keeps free beyond what all cells of the table do: left, above, right, below. */
function marginsIn(properties: XmlElement | undefined, { padding }: TableLook): [number, number, number, number] {
  const own = childOf(properties, "w:tcMar");
  const [left, right, top, bottom] = padding;
  const told = (side: string, otherwise: number) =>
    (lengthOf(childOf(own, `w:${side}`)?.attributes["w:w"]) ?? otherwise) - otherwise;
  return [
    told("left", left) || told("start", left),
    told("top", top),
    told("right", right) || told("end", right),
    told("bottom", bottom),
  ];
}

/** About how high a row becomes, in points. */
function heightOf({ cells, height = 0 }: GridRow, rooms: readonly number[]): number {
  const heights = cells.map((cell) => {
    const room = rooms.slice(cell.column, cell.column + cell.span).reduce((sum, one) => sum + one, 0);
    const paragraphs = elementsOf(cell.element).filter(({ name }) => name === "w:p");
    return paragraphs.reduce((sum, one) => sum + Math.max(1, Math.ceil((wordsOf(one).length * 6.5) / room)) * 17, 0);
  });
  return Math.max(height, ...heights);
}

function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
}
