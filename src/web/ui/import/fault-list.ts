import type { ImportFault } from "../../../contract/imports.ts";

/** A cell of a CSV file; a leading sign that a spreadsheet would run as a formula is made harmless. */
function cell(value: string | number): string {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return `"${text.replaceAll('"', '""')}"`;
}

/** The faults as a CSV file that spreadsheets open with Vietnamese letters intact. */
export function faultList(titles: readonly string[], faults: readonly ImportFault[]): Blob {
  const rows = faults.map((fault) => [
    fault.sheet,
    fault.row === 0 ? "" : fault.row,
    fault.column ?? "",
    fault.message,
  ]);
  const lines = [titles, ...rows].map((row) => row.map(cell).join(","));
  return new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
}
