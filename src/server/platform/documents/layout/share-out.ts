import type { Column } from "../../../../domain/documents/official-document.ts";

/** Widths in twentieths of a point by the shares of the columns; the last one takes what rounding leaves. */
export function shareOut(columns: readonly Pick<Column, "width">[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / shares) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, at) => (at === widths.length - 1 ? one + rest : one));
}
