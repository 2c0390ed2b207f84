import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./stacked-table.module.css";
import { useNarrow } from "./use-narrow.ts";

interface StackedTableProps {
  /** Pixels below which the table is drawn aside; on a phone it is not. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** A table whose rows stand on a phone as short blocks: the first cell, below it the others, each after its `data-label`; `data-none` leaves one out. */
export function StackedTable({ minWidth, children }: StackedTableProps) {
  return useNarrow() ? (
    <StackedRows>{children}</StackedRows>
  ) : (
    <Table.ScrollContainer minWidth={minWidth}>{children}</Table.ScrollContainer>
  );
}

/** The rows of a table as short blocks, for a phone. */
export function StackedRows({ children }: { children: ReactNode }) {
  return <div className={classes["stacked"]}>{children}</div>;
}
