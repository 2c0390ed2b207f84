import type { Day } from "../calendar/day.ts";

/** A cell of a sheet as the person typed it. Numbers travel as plain decimal text, days without a time zone. */
export type SheetCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  /** `time` is HH:MM:SS where the cell holds one, else null. */
  | { readonly kind: "day"; readonly day: Day; readonly time: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** The result of a formula that failed, such as #N/A. */
  | { readonly kind: "error"; readonly text: string };

/** One sheet: row 1 of the spreadsheet is `rows[0]`; short rows are allowed. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

export const emptyCell: SheetCell = { kind: "empty" };
