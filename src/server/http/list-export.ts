import { maxExportRows } from "../../contract/list.ts";
import type { FileAnswer, ListColumn, Operation } from "../../contract/operation.ts";
import type { Language } from "../../contract/text.ts";
import { markFileName } from "../../domain/scoring/demonstration-mark.ts";
import { dayInVietnam } from "../platform/clock.ts";
import { AppError } from "./app-error.ts";

/** Writes rows as a table file; `fileName` comes without its ending. */
export type ExportTable = (table: {
  readonly format: "xlsx" | "csv";
  readonly fileName: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly language: Language;
  /** True: of a demonstration round, and every line says so. */
  readonly demonstration?: boolean;
}) => Promise<FileAnswer>;

export interface ExportDeps {
  readonly exportTable: ExportTable;
  /** Whether the lists of what these parameters name are of a demonstration; absent: none is. */
  readonly isDemonstration?: (params: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

interface ListCall {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query: { readonly format: "xlsx" | "csv"; readonly columns?: string; readonly [key: string]: unknown };
  readonly context: { readonly language: Language; readonly now: Date };
}

/**
 * Answers a list as a file: the same filters, sort and columns as on the screen, all pages. `columns` of the query
 * names the columns and their order; without it all of them. The file is named after the list and the day of Vietnam.
 */
export async function exportList(
  call: ListCall,
  handler: (call: unknown) => Promise<{ items: readonly Record<string, unknown>[]; total: number }>,
  operation: Pick<Operation, "columns" | "fileName">,
  { exportTable, isDemonstration }: ExportDeps,
): Promise<FileAnswer> {
  const shown = chooseColumns(operation.columns ?? [], call.query.columns);
  const { language, now } = call.context;
  const page = await handler({ ...call, query: { ...call.query, page: 1, pageSize: maxExportRows } });
  if (page.total > maxExportRows) {
    throw new AppError("request.too_large", { values: { limit: `${maxExportRows} dòng (rows)` } });
  }
  const demonstration = (await isDemonstration?.(call.params ?? {})) ?? false;
  return exportTable({
    format: call.query.format,
    fileName: markFileName(`${operation.fileName?.[language] ?? "congtam"}-${dayInVietnam(now)}`, demonstration),
    columns: shown,
    rows: page.items,
    language,
    demonstration,
  });
}

function chooseColumns(columns: readonly ListColumn[], wanted: string | undefined): readonly ListColumn[] {
  if (!wanted) return columns;
  return wanted.split(",").map((key) => {
    const column = columns.find((candidate) => candidate.key === key);
    if (column) return column;
    const known = columns.map((candidate) => candidate.key).join(", ");
    throw new AppError("request.invalid", {
      values: { count: 1 },
      faults: [
        {
          path: "query.columns",
          vi: `không có cột ${key}; các cột: ${known}`,
          en: `has no column ${key}; columns: ${known}`,
        },
      ],
    });
  });
}
