import type { Text } from "../finding.ts";

/** A cell as a spreadsheet library gives it. */
export type Cell = string | number | boolean | Date | null;

/** One sheet: its name and its rows from the first on. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A place in a workbook as a spreadsheet shows it: rows count from 1. */
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

/** The text of a cell: composed Unicode, without blanks at its ends; a number as it is written; empty for nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

/**
 * A cell for a text: a number where the spreadsheet's number would be written just the same, so that people can reckon
 * with it; "2.00" and codes stay text.
 */
export function amountCell(text: string | undefined): Cell {
  if (text === undefined) return null;
  return /^-?\d{1,15}(\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

const titleKey = (text: string) => text.normalize("NFC").trim().toLowerCase();

/** The key of a title in either language, or of the key itself. */
export function findTitle(titles: readonly Title[], text: string): Title | undefined {
  const wanted = titleKey(text);
  return titles.find((title) => [title.key, title.vi, title.en].some((name) => titleKey(name) === wanted));
}
