import type { SheetCell } from "./cell.ts";
import type { Words } from "./definition.ts";

/**
 * What is wrong with a row that has something beyond its titles: mostly a decimal comma without quotation marks, which
 * makes two cells of one, so that no cell behind it stands where it should. Undefined where nothing is there.
 * @param width number of cells that have a title above them
 */
export function findSurplus(cells: readonly SheetCell[], width: number): Words | undefined {
  const text = cells.slice(width).map(shownText).find(Boolean);
  if (text === undefined) return undefined;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    vi: `Dòng có nhiều ô hơn tiêu đề: “${shown}” không thuộc cột nào. Xóa ô thừa; trong tệp CSV, đặt trong ngoặc kép ô có dấu phẩy, như "62,5".`,
    en: `The row has more cells than there are titles: “${shown}” belongs to no column. Delete the cell; in a CSV file, put a cell with a comma into quotation marks, such as "62,5".`,
  };
}

function shownText(cell: SheetCell): string {
  if (cell.kind === "empty") return "";
  if (cell.kind === "day") return cell.day;
  return cell.kind === "boolean" ? String(cell.value) : cell.text.trim();
}
