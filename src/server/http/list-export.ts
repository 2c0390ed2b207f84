import { maxExportRows } from "../../contract/list.ts";
import type { FileAnswer, ListColumn, Operation } from "../../contract/operation.ts";
import type { Language } from "../../contract/text.ts";
import { markFileName } from "../../domain/scoring/demonstration-mark.ts";
import { markDraftName } from "../../domain/scoring/draft-mark.ts";
import { dayInVietnam } from "../platform/clock.ts";
import { AppError } from "./app-error.ts";

/** Writes rows as a table file; `fileName` comes without its ending. */
export type ExportTable = (table: {
  readonly format: "xlsx" | "csv";
  readonly fileName: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly language: Language;
  /** What every line says of the figures. */
  readonly marks?: FigureMarks;
}) => Promise<FileAnswer>;

/** What has to be said of figures wherever they are carried. */
export interface FigureMarks {
  /** Of a demonstration round. */
  readonly demonstration: boolean;
  /** Of a round that is not published; said of lists of results alone. */
  readonly draft?: boolean;
}

export interface ExportDeps {
  readonly exportTable: ExportTable;
  /** What is said of the lists of what these parameters name; absent: nothing. */
  readonly marksOf?: (params: Readonly<Record<string, unknown>>) => Promise<FigureMarks>;
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
  operation: Pick<Operation, "columns" | "fileName" | "showsResults">,
  { exportTable, marksOf }: ExportDeps,
): Promise<FileAnswer> {
  const shown = chooseColumns(operation.columns ?? [], call.query.columns);
  const { language, now } = call.context;
  const page = await handler({ ...call, query: { ...call.query, page: 1, pageSize: maxExportRows } });
  if (page.total > maxExportRows) {
    throw new AppError("request.too_large", { values: { limit: `${maxExportRows} dòng (rows)` } });
  }
  const found = (await marksOf?.(call.params ?? {})) ?? { demonstration: false };
  const marks = { ...found, draft: found.draft === true && operation.showsResults === true };
  const name = markDraftName(`${operation.fileName?.[language] ?? "congtam"}-${dayInVietnam(now)}`, marks.draft);
  return exportTable({
    format: call.query.format,
    fileName: markFileName(name, marks.demonstration),
    columns: shown,
    rows: page.items,
    language,
    marks,
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
