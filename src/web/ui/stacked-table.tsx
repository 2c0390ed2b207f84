import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./stacked-table.module.css";
import { useNarrow } from "./use-narrow.ts";

interface StackedTableProps {
  /** Pixels below which the table is drawn aside; on a phone it is not. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** A table whose rows stand on a phone as short blocks: the first cell, below it the others, each after its `data-label`. */
export function StackedTable({ minWidth, children }: StackedTableProps) {
  return useNarrow() ? (
    <div className={classes["stacked"]}>{children}</div>
  ) : (
    <Table.ScrollContainer minWidth={minWidth}>{children}</Table.ScrollContainer>
  );
}
