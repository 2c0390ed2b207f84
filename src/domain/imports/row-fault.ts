import type { ImportFault, ImportRow, Words } from "./definition.ts";

/** Names faults of the rows of one sort of import: at one cell of a row, or (null) at the row as a whole. */
export function makeRowFault<Key extends string>(
  columns: readonly { readonly key: Key; readonly title: Words }[],
): (row: Pick<ImportRow, "sheet" | "row">, key: Key | null, words: Words) => ImportFault {
  return ({ sheet, row }, key, words) => {
    const column = columns.find((one) => one.key === key)?.title.vi ?? null;
    return { sheet, row, column, words };
  };
}
