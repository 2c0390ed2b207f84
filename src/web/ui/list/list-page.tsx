import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { CallResult, ListOperationId } from "../../api/operation-types.ts";
import { PageTitle } from "../page-title.tsx";
import { ListBody } from "./list-body.tsx";
import { type ListOptions, useList } from "./use-list.ts";

export interface ListPageProps<Id extends ListOperationId> extends ListOptions<Id> {
  /** Says the finding, not the entity: "56 đơn vị đang hoạt động"; undefined while the rows are not there yet. */
  readonly title: (answer: CallResult<Id> | undefined) => string;
  /** Buttons at the top; leave out what the person may not do. */
  readonly actions?: (answer: CallResult<Id> | undefined) => ReactNode;
  /** Between the title and the filters. */
  readonly lead?: ReactNode;
}

/** A list of an operation: search, filters, sort and page in the address, columns, saved views, export, keys. */
export function ListPage<Id extends ListOperationId>(props: ListPageProps<Id>) {
  const list = useList(props);
  const title = props.title(list.data);
  return (
    <Stack gap="sm">
      <PageTitle title={title} actions={props.actions?.(list.data)} />
      {props.lead}
      <ListBody list={list} options={props} label={title} />
    </Stack>
  );
}
