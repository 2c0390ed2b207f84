import { Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { CallInput, CallResult, ListOperationId, RowOf } from "../../api/operation-types.ts";
import { useOperation } from "../../api/use-operation.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { PageTitle } from "../page-title.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { ListEmpty } from "./list-empty.tsx";
import { ListExport } from "./list-export.tsx";
import { ListFilters } from "./list-filters.tsx";
import { ListPager, usualPageSize } from "./list-pager.tsx";
import { ListTable } from "./list-table.tsx";
import type { Cells, ColumnSet, ListFilter } from "./list-types.ts";
import { useLocalSetting } from "./local-setting.ts";
import { SavedViews } from "./saved-views.tsx";
import { SearchBox } from "./search-box.tsx";
import { useListAddress } from "./use-list-address.ts";

export interface ListPageProps<Id extends ListOperationId> {
  readonly operation: Id;
  /** From `src/web/api/columns/<feature>.gen.ts`. */
  readonly columns: ColumnSet;
  /** Says the finding, not the entity: "56 đơn vị đang hoạt động"; undefined while the rows are not there yet. */
  readonly title: (answer: CallResult<Id> | undefined) => string;
  readonly rowKey: (row: RowOf<Id>) => string;
  /** Where the row opens; absent when rows have no page of their own. */
  readonly pathOf?: (row: RowOf<Id>) => string;
  readonly filters?: readonly ListFilter[];
  readonly cells?: Cells<Id>;
  /** Columns not shown until somebody chooses them. */
  readonly hidden?: readonly string[];
  /** Filters of the page itself, never in the address. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Shown when there is no row without any filter: teaches the first step. */
  readonly empty: { readonly title: string; readonly hint: string };
  /** Buttons at the top; leave out what the person may not do. */
  readonly actions?: (answer: CallResult<Id> | undefined) => ReactNode;
  /** Between the title and the filters. */
  readonly lead?: ReactNode;
}

/** A list of an operation: search, filters, sort and page in the address, columns, saved views, export, keys. */
export function ListPage<Id extends ListOperationId>(props: ListPageProps<Id>) {
  const { operation, filters = [] } = props;
  const { values, change, replace } = useListAddress();
  const all = props.columns.columns;
  const usual = all.map((column) => column.key).filter((key) => !props.hidden?.includes(key));
  const [shown, setShown] = useLocalSetting<readonly string[]>(`list.${operation}.columns`, usual);
  const columns = all.filter((column) => shown.includes(column.key));

  const sort = values["sort"] ?? props.columns.usualSort;
  const pageSize = Number(values["pageSize"] ?? usualPageSize);
  const query = { ...knownValues(values, filters), ...props.fixed, sort, pageSize: String(pageSize) };
  const answer = useOperation(operation, { query } as unknown as CallInput<Id>, { keepPrevious: true });
  const data = answer.data as (CallResult<Id> & { items: RowOf<Id>[]; total: number; page: number }) | undefined;
  const filtered = Object.keys(values).some((key) => key === "q" || filters.some((filter) => filter.key === key));
  const columnKeys = columns.map((column) => column.key);

  return (
    <Stack gap="sm">
      <PageTitle title={props.title(data)} actions={props.actions?.(data)} />
      {props.lead}
      <Group gap="xs" align="end" className="no-print">
        <SearchBox value={values["q"] ?? ""} onChange={(q) => change({ q })} />
        <ListFilters filters={filters} values={values} onChange={change} />
        <Group gap="xs" ml="auto">
          <SavedViews
            listId={operation}
            current={{ values, columns: shown }}
            onUse={(view) => {
              setShown(view.columns);
              replace(view.values);
            }}
          />
          <ColumnChoice columns={all} shown={columnKeys} onChange={setShown} />
          <ListExport operation={operation} query={query} columns={columnKeys} total={data?.total ?? 0} />
        </Group>
      </Group>
      <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      {data?.total === 0 ? (
        <ListEmpty filtered={filtered} empty={props.empty} onClear={() => replace({})} />
      ) : (
        !(answer.isError && data === undefined) && (
          <ListTable
            label={props.title(data)}
            columns={columns}
            rows={data?.items}
            rowKey={props.rowKey}
            cells={props.cells ?? {}}
            pathOf={props.pathOf}
            sort={sort}
            onSort={(next) => change({ sort: next })}
          />
        )
      )}
      {data !== undefined && <ListPager page={data.page} pageSize={pageSize} total={data.total} onChange={change} />}
    </Stack>
  );
}

/** Only what the list knows goes to the server: a stray value in an old link must not turn into a refusal. */
function knownValues(values: Readonly<Record<string, string>>, filters: readonly ListFilter[]): Record<string, string> {
  const known = ["q", "page", ...filters.map((filter) => filter.key)];
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => known.includes(key) && value !== ""));
}
