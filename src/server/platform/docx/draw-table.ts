import {
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Cell, Row, Table as TableData } from "../../../domain/documents/official-document.ts";
import { toCell } from "../documents/layout/cells.ts";
import { line } from "../documents/layout/piece.ts";
import { shareOut } from "../documents/layout/share-out.ts";
import { splitLines } from "../documents/layout/split-lines.ts";
import { drawWords } from "./draw-words.ts";

const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const edges = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge };
const shade = { type: ShadingType.CLEAR, color: "auto", fill: "EFEFEF" };

/**
 * A table over the width of the text. Its titles come again on every page, a row is never cut by the end of a page, and
 * the columns keep the widths given.
 */
export function drawTable(table: TableData, width: number): Table {
  const widths = shareOut(table.columns, width);
  // Narrow columns of small type need their room for figures.
  const side = table.size <= 8 ? 20 : 57;
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: edges,
    margins: { left: side, right: side, top: 20, bottom: 20 },
    rows: [...titleRows(table, widths), ...table.rows.map((row) => bodyRow(table, row, widths))],
  });
}

function titleRows({ columns, groups, size }: TableData, widths: readonly number[]): TableRow[] {
  const title = (text: string, width: number, options: { span?: number; upright?: boolean } = {}) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      shading: shade,
      ...(options.span !== undefined && options.span > 1 && { columnSpan: options.span }),
      ...(options.upright === true && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
      children: [drawWords(line(text, { size, bold: true }))],
    });
  const row = (children: TableCell[], height?: number) =>
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      ...(height !== undefined && { height: { value: height, rule: "atLeast" as const } }),
      children,
    });
  let at = 0;
  const joined = (groups ?? []).map((group) => {
    const covered = widths.slice(at, at + group.span);
    at += group.span;
    return title(
      group.title,
      covered.reduce((sum, one) => sum + one, 0),
      { span: group.span },
    );
  });
  const stands = columns.some((column) => column.upright);
  const titles = columns.map((column, index) =>
    title(column.title, widths[index] ?? 0, { upright: column.upright ?? false }),
  );
  return [...(joined.length > 0 ? [row(joined)] : []), row(titles, stands ? 1000 : undefined)];
}

function bodyRow({ columns, size }: TableData, { cells, look }: Row, widths: readonly number[]): TableRow {
  let at = 0;
  const children = cells.map((given) => {
    const cell: Cell = toCell(given);
    const span = cell.span ?? 1;
    const align = cell.align ?? columns[at]?.align ?? "left";
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    at += span;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(span > 1 && { columnSpan: span }),
      children: splitLines(cell.words).map((words) =>
        drawWords(line(words, { size, bold: look !== undefined }, { align, keepNext: look === "group" })),
      ),
    });
  });
  return new TableRow({ cantSplit: true, children });
}
