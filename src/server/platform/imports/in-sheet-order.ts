/** Faults of a file sheet by sheet, row by row, as somebody mends it; those of one row keep their order. */
export function inSheetOrder<Fault extends { readonly sheet: string; readonly row: number }>(
  faults: readonly Fault[],
): Fault[] {
  const sheets = [...new Set(faults.map((fault) => fault.sheet))];
  return faults.toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}
