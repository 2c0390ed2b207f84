import type { SheetCell } from "../../imports/cell.ts";
import type { Text } from "../finding.ts";

/** A sheet to be written: every cell is text, so that "2.00" and codes stay what they are. */
export interface TextSheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A place in a workbook as a spreadsheet shows it: rows count from 1; 0 is the sheet as a whole. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
}

/** A fault with its place. */
export interface SheetFault extends Place {
  readonly text: Text;
}

/** A column or key with its titles; either title is understood when reading. */
export interface Title extends Text {
  readonly key: string;
}

/** The text of a cell: composed Unicode, without blanks at its ends; a number as it was typed; empty for nothing. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined) return "";
  switch (cell.kind) {
    case "empty":
      return "";
    case "day":
      return cell.day;
    case "boolean":
      return cell.value ? "true" : "false";
    default:
      return cell.text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  }
}

const titleKey = (text: string) => text.normalize("NFC").replace(/\*$/, "").trim().toLowerCase();

/** The key of a title in either language, or of the key itself; the mark of a required column does not matter. */
export function findTitle(titles: readonly Title[], text: string): Title | undefined {
  const wanted = titleKey(text);
  return titles.find((title) => [title.key, title.vi, title.en].some((name) => titleKey(name) === wanted));
}
