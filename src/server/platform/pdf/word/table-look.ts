import { childOf, elementsOf, type XmlElement } from "../../xml/xml-tree.ts";
import type { Drawing } from "./drawing.ts";
import { isDrawn } from "./paragraph-look.ts";
import type { Style } from "./styles.ts";
import type { GridCell } from "./table-grid.ts";
import { lengthOf, numberOf, toldBy } from "./values.ts";

/** Whether there is a line at the left, above, at the right, below. */
export type Frame = [boolean, boolean, boolean, boolean];

/** How a table is drawn; lengths in points. */
export interface TableLook {
  readonly style: Style;
  readonly align: "left" | "center" | "right";
  readonly indent: number;
  readonly edges: Readonly<Record<string, boolean>>;
  /** Width of its lines; 0: it has none. */
  readonly edge: number;
  /** Left, right, above, below. */
  readonly padding: readonly [number, number, number, number];
  readonly floats: boolean;
}

export function readTableLook(table: XmlElement, { file }: Drawing): TableLook {
  const own = childOf(table, "w:tblPr");
  const style = file.styles.find(toldBy(own, "w:tblStyle"), "table");
  const all = [...(own === undefined ? [] : [own]), ...style.tables];
  const nearest = (name: string) => all.map((one) => childOf(one, name)).find((one) => one !== undefined);
  const borders = elementsOf(nearest("w:tblBorders"));
  const padding = (side: string, otherwise: number) => {
    const told = all.map((one) => childOf(childOf(one, "w:tblCellMar"), side)).find((one) => one !== undefined);
    return lengthOf(told?.attributes["w:w"]) ?? otherwise;
  };
  const jc = toldBy(own, "w:jc");
  return {
    style,
    align: jc === "center" ? "center" : jc === "right" || jc === "end" ? "right" : "left",
    indent: lengthOf(childOf(own, "w:tblInd")?.attributes["w:w"]) ?? 0,
    edges: Object.fromEntries(borders.map((border) => [border.name, isDrawn(border)])),
    edge: hasLines(table, borders) ? widthOf(borders) : 0,
    padding: [
      padding("w:left", padding("w:start", 5.4)),
      padding("w:right", padding("w:end", 5.4)),
      padding("w:top", 0),
      padding("w:bottom", 0),
    ],
    floats: childOf(own, "w:tblpPr") !== undefined,
  };
}

/** Sizes of lines are told in eighths of a point. */
function widthOf(borders: readonly XmlElement[]): number {
  const sizes = borders.filter(isDrawn).flatMap(({ attributes }) => numberOf(attributes["w:sz"]) ?? []);
  return sizes.length === 0 ? 0.5 : Math.max(0.25, Math.min(3, Math.min(...sizes) / 8));
}

function hasLines(table: XmlElement, borders: readonly XmlElement[]): boolean {
  return borders.some(isDrawn) || holdsLines(table);
}

function holdsLines(element: XmlElement): boolean {
  return elementsOf(element).some((child) =>
    child.name === "w:tcBorders" ? elementsOf(child).some(isDrawn) : child.name !== "w:p" && holdsLines(child),
  );
}

interface Where {
  readonly row: number;
  readonly last: { readonly row: number; readonly column: number };
}

/** The lines around a cell: its own where it tells them, else those of the table. */
export function frameOf({ edges }: TableLook, cell: GridCell, { row, last }: Where): Frame {
  const own = childOf(cell.properties, "w:tcBorders");
  const line = (sides: readonly string[], ofTable: string) => {
    const told = sides.map((side) => childOf(own, side)).find((one) => one !== undefined);
    return told === undefined ? (edges[ofTable] ?? false) : isDrawn(told);
  };
  const isLastRow = row + cell.rows - 1 >= last.row;
  const isLastColumn = cell.column + cell.span >= last.column;
  return [
    line(["w:left", "w:start"], cell.column === 0 ? "w:left" : "w:insideV"),
    line(["w:top"], row === 0 ? "w:top" : "w:insideH"),
    line(["w:right", "w:end"], isLastColumn ? "w:right" : "w:insideV"),
    line(["w:bottom"], isLastRow ? "w:bottom" : "w:insideH"),
  ];
}
