/** Rows as columns for the screen, two spaces apart; the last column is left as long as it is. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

/** Letters as people see them: Vietnamese ones may be several code points. */
function lengthOf(text: string): number {
  return [...text.normalize("NFC")].length;
}
