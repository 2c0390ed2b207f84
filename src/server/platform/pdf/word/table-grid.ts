import { childOf, childrenOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import { isOn, lengthOf, numberOf, toldBy } from "./values.ts";

/** A place of a table: a cell, a part of one that reaches down from above, or nothing. */
export interface GridCell {
  readonly element: XmlElement | undefined;
  readonly properties: XmlElement | undefined;
  readonly column: number;
  /** Columns it covers. */
  readonly span: number;
  /** Rows it covers. */
  readonly rows: number;
  /** Belongs to the cell above. */
  readonly isCovered: boolean;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly isTitle: boolean;
  /** Is not cut by the end of a page. */
  readonly isWhole: boolean;
  /** At least, in points. */
  readonly height: number | undefined;
}

/** Columns in points and rows whose cells fill all columns. */
export function readGrid(table: XmlElement, room: number): { widths: number[]; rows: GridRow[] } {
  const rows = rowsOf(table).map(readRow);
  const told = childrenOf(childOf(table, "w:tblGrid"), "w:gridCol").map(
    ({ attributes }) => lengthOf(attributes["w:w"]) ?? 0,
  );
  const count = Math.max(1, told.length, ...rows.map(({ cells }) => endOf(cells)));
  const filled = rows.map((row) => ({ ...row, cells: fillUp(row.cells, count) }));
  return {
    widths: fitWidths(told, { count, room, table }),
    rows: filled.map((row, at) => withRows(row, filled, at)),
  };
}

/** Rows may be kept in a frame of their own. */
function rowsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === "w:tr") return [child];
    if (child.name === "w:sdt") return rowsOf(childOf(child, "w:sdtContent") ?? child);
    return child.name === "w:ins" || child.name === "w:customXml" ? rowsOf(child) : [];
  });
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === "w:tc") return [child];
    return child.name === "w:sdt" ? cellsOf(childOf(child, "w:sdtContent") ?? child) : [];
  });
}

/** Columns that no table of words comes near. */
const most = 200;

const empty = { element: undefined, properties: undefined, rows: 1, isCovered: false };

function readRow(row: XmlElement): GridRow {
  const properties = childOf(row, "w:trPr");
  const skipped = Math.max(0, Math.min(most, numberOf(toldBy(properties, "w:gridBefore")) ?? 0));
  const cells: GridCell[] = skipped > 0 ? [{ ...empty, column: 0, span: skipped }] : [];
  let column = skipped;
  for (const element of cellsOf(row)) {
    const told = childOf(element, "w:tcPr");
    const span = Math.max(1, Math.min(most, numberOf(toldBy(told, "w:gridSpan")) ?? 1));
    const merge = childOf(told, "w:vMerge");
    const isCovered = merge !== undefined && merge.attributes["w:val"] !== "restart";
    cells.push({ element, properties: told, column, span, rows: 1, isCovered });
    column += span;
  }
  return {
    cells,
    isTitle: isOn(properties, "w:tblHeader") === true,
    isWhole: isOn(properties, "w:cantSplit") === true,
    height: lengthOf(toldBy(properties, "w:trHeight")),
  };
}

const endOf = (cells: readonly GridCell[]) => cells.reduce((sum, { span }) => sum + span, 0);

function fillUp(cells: readonly GridCell[], count: number): GridCell[] {
  const end = endOf(cells);
  return end < count ? [...cells, { ...empty, column: end, span: count - end }] : [...cells];
}

/** A cell reaches down over what continues it in the rows below. */
function withRows(row: GridRow, all: readonly GridRow[], at: number): GridRow {
  const goesOn = (cell: GridCell, below: GridRow | undefined) =>
    below?.cells.some((one) => one.column === cell.column && one.span === cell.span && one.isCovered) === true;
  const reach = (cell: GridCell) => {
    let rows = 1;
    while (goesOn(cell, all[at + rows])) rows += 1;
    return rows;
  };
  return {
    ...row,
    cells: row.cells.map((cell) =>
      cell.isCovered || cell.element === undefined ? cell : { ...cell, rows: reach(cell) },
    ),
  };
}

/** Widths that the file tells, as shares of the room where it asks for a part of it or for more than there is. */
function fitWidths(
  told: readonly number[],
  { count, room, table }: { readonly count: number; readonly room: number; readonly table: XmlElement },
): number[] {
  const sum = told.reduce((all, one) => all + one, 0);
  const widths = told.length === count && sum > 0 ? [...told] : Array.from({ length: count }, () => room / count);
  const whole = widths.reduce((all, one) => all + one, 0);
  const width = childOf(childOf(table, "w:tblPr"), "w:tblW")?.attributes ?? {};
  const asked = width["w:w"] ?? "";
  const share = numberOf(asked);
  if (width["w:type"] === "pct" && share !== undefined && share > 0) {
    const wanted = room * Math.min(1, share / (asked.endsWith("%") ? 100 : 5000));
    return widths.map((one) => (one * wanted) / whole);
  }
  return whole > room * 1.1 ? widths.map((one) => (one * room) / whole) : widths;
}
