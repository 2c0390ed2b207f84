import { fillText, type Text } from "../../contract/text.ts";
import { printDecimal } from "../../domain/text/numbers.ts";
import type { BackupProgress, BackupSummary } from "../../server/db/backup/manifest.ts";
import type { CliContext } from "../context.ts";
import { printTable } from "./print-table.ts";

const words = {
  sum: {
    vi: "{tables} bảng, {rows} dòng, {files} tệp, {keys} khóa",
    en: "{tables} tables, {rows} rows, {files} files, {keys} keys",
  },
  missing: {
    vi: "{count} tệp mà dữ liệu nhắc đến không còn trong kho tệp:",
    en: "{count} {count|file|files} that the data name {count|is|are} not in the file store:",
  },
  rowsAt: { vi: "{rows} dòng ({table}) …", en: "{rows} rows ({table}) …" },
  filesAt: { vi: "{rows} dòng, {files} tệp …", en: "{rows} rows, {files} files …" },
} satisfies Record<string, Text>;

/** Every table with rows and digest: the same text for a backup and for its restore, so that two can be compared. */
export function printSums({ trailer }: BackupSummary): string {
  const tables = Object.entries(trailer.tables).map(([name, { rows, sha256 }]) => [name, String(rows), sha256]);
  return printTable([...tables, ["files", String(trailer.files), "-"]]);
}

/** "38 tables, 12,345 rows, …" */
export function summarise({ t, language }: CliContext, { trailer }: BackupSummary): string {
  const tables = Object.values(trailer.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const print = (value: number) => printDecimal(value, language);
  return fillText(t(words.sum), {
    tables: print(tables.length),
    rows: print(rows),
    files: print(trailer.files),
    keys: print(trailer.keys.length),
  });
}

/** Contents that were lost before the backup, by name; empty when none. */
export function listMissing({ t }: CliContext, { trailer }: BackupSummary): string {
  const { missingFiles } = trailer;
  if (missingFiles.length === 0) return "";
  return `${fillText(t(words.missing), { count: missingFiles.length })}\n${missingFiles.map((name) => `  ${name}\n`).join("")}`;
}

/** One line for the screen while it runs. */
export function describeProgress({ t, language }: CliContext, { table, rows, files }: BackupProgress): string {
  const values = { rows: printDecimal(rows, language), files: printDecimal(files, language), table: table ?? "" };
  return fillText(t(table === undefined ? words.filesAt : words.rowsAt), values);
}
