import type { ReactNode } from "react";
import { isDay } from "../../../domain/calendar/day.ts";
import type { CallInput, CallResult, ListOperationId, RowOf } from "../../api/operation-types.ts";
import { useOperation } from "../../api/use-operation.ts";
import { usualPageSize } from "./list-pager.tsx";
import type { Cells, ColumnSet, ListFilter } from "./list-types.ts";
import { useLocalSetting } from "./local-setting.ts";
import { useListAddress } from "./use-list-address.ts";

export interface ListOptions<Id extends ListOperationId> {
  readonly operation: Id;
  /** Parameters in the path of the operation: the record whose list this is. */
  readonly params?: Readonly<Record<string, string>>;
  /** From `src/web/api/columns/<feature>.gen.ts`. */
  readonly columns: ColumnSet;
  readonly rowKey: (row: RowOf<Id>) => string;
  /** Where the row opens; absent when rows have no page of their own. */
  readonly pathOf?: (row: RowOf<Id>) => string;
  /** Column that carries the link to the row; absent: the first one shown. */
  readonly linkColumn?: string;
  /** Columns whose values the cell of the link tells on a phone, where they have no room beside it. */
  readonly toldInLink?: readonly string[];
  readonly filters?: readonly ListFilter[];
  readonly cells?: Cells<Id>;
  /** Columns not shown until somebody chooses them. */
  readonly hidden?: readonly string[];
  /** Filters of the page itself, never in the address. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Shown when there is no row without any filter: teaches the first step. */
  readonly empty: { readonly title: string; readonly hint: string; readonly action?: ReactNode };
}

/** The rows of a list operation as the address asks for them: search, filters, sort, page, and the columns chosen. */
export function useList<Id extends ListOperationId>(options: ListOptions<Id>) {
  const { operation, params, filters = [] } = options;
  const { values, change, replace } = useListAddress();
  const all = options.columns.columns;
  const usual = all.map((column) => column.key).filter((key) => !options.hidden?.includes(key));
  const [shown, setShown] = useLocalSetting<readonly string[]>(`list.${operation}.columns`, usual);
  const columns = all.filter((column) => shown.includes(column.key));
  const sort = values["sort"] ?? options.columns.usualSort;
  const pageSize = Number(values["pageSize"] ?? usualPageSize);
  const query = { ...knownValues(values, filters), ...options.fixed, sort, pageSize: String(pageSize) };
  const input = (params ? { params, query } : { query }) as unknown as CallInput<Id>;
  const answer = useOperation(operation, input, { keepPrevious: true });
  const data = answer.data as (CallResult<Id> & { items: RowOf<Id>[]; total: number; page: number }) | undefined;
  const filtered = Object.keys(values).some((key) => key === "q" || filters.some((filter) => filter.key === key));
  return { answer, data, values, change, replace, shown, setShown, columns, sort, pageSize, query, filtered };
}

export type List<Id extends ListOperationId> = ReturnType<typeof useList<Id>>;

/** Only what the list knows goes to the server: a stray value in an old link must not turn into a refusal. */
function knownValues(values: Readonly<Record<string, string>>, filters: readonly ListFilter[]): Record<string, string> {
  const known = ["q", "page", ...filters.map((filter) => filter.key)];
  // Its field says what is wrong with it.
  const noDays = filters.filter(({ kind, key }) => kind === "day" && !isDay(values[key] ?? "")).map(({ key }) => key);
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => known.includes(key) && !noDays.includes(key) && value !== ""),
  );
}
