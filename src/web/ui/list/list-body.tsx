import { Group } from "@mantine/core";
import type { ListOperationId } from "../../api/operation-types.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { WayBack } from "../way-back.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { ListEmpty } from "./list-empty.tsx";
import { ListExport } from "./list-export.tsx";
import { useFaultNames } from "./list-fault-names.ts";
import { ListFilters } from "./list-filters.tsx";
import { ListPager } from "./list-pager.tsx";
import { ListTable } from "./list-table.tsx";
import { SavedViews } from "./saved-views.tsx";
import { SearchBox } from "./search-box.tsx";
import type { List, ListOptions } from "./use-list.ts";

interface ListBodyProps<Id extends ListOperationId> {
  readonly list: List<Id>;
  readonly options: ListOptions<Id>;
  /** Names the table for people who do not see it. */
  readonly label: string;
}

/** Filters, columns, saved views and export above the rows of a list, the pager below. */
export function ListBody<Id extends ListOperationId>({ list, options, label }: ListBodyProps<Id>) {
  const { operation, params, filters = [] } = options;
  const { answer, data, values, change, replace } = list;
  const faultNames = useFaultNames({ filters, columns: options.columns.columns });
  const columnKeys = list.columns.map((column) => column.key);
  return (
    <>
      <Group gap="xs" align="end" className="no-print">
        <SearchBox value={values["q"] ?? ""} onChange={(q) => change({ q })} />
        <ListFilters filters={filters} values={values} onChange={change} />
        <Group gap="xs" ml="auto">
          <SavedViews
            listId={operation}
            current={{ values, columns: list.shown }}
            onUse={(view) => {
              list.setShown(view.columns);
              replace(view.values);
            }}
          />
          <ColumnChoice columns={options.columns.columns} shown={columnKeys} onChange={list.setShown} />
          <ListExport
            operation={operation}
            params={params}
            query={list.query}
            columns={columnKeys}
            total={data?.total ?? 0}
          />
        </Group>
      </Group>
      <ErrorNotice error={answer.error} {...faultNames} onRetry={() => void answer.refetch()} />
      <WayBack error={answer.error} />
      {data?.total === 0 ? (
        <ListEmpty filtered={list.filtered} empty={options.empty} onClear={() => replace({})} />
      ) : (
        !(answer.isError && data === undefined) && (
          <ListTable
            label={label}
            columns={list.columns}
            rows={data?.items}
            rowKey={options.rowKey}
            cells={options.cells ?? {}}
            pathOf={options.pathOf}
            linkColumn={options.linkColumn}
            toldInLink={options.toldInLink}
            sort={list.sort}
            onSort={(next) => change({ sort: next })}
          />
        )
      )}
      {data !== undefined && (
        <ListPager page={data.page} pageSize={list.pageSize} total={data.total} onChange={change} />
      )}
    </>
  );
}
