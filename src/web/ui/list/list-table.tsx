import { Skeleton, Table, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { targetOf } from "../../app/target.ts";
import { useLanguage } from "../../i18n/language.ts";
import { IconArrowDown, IconArrowUp } from "../icons/icons.gen.ts";
import { StackedRows } from "../stacked-table.tsx";
import { useNarrow } from "../use-narrow.ts";
import { walkLinks } from "../walk-links.ts";
import { isNumber, printValue } from "./cell-value.tsx";
import classes from "./list.module.css";
import { ListOrder } from "./list-order.tsx";
import type { ColumnInfo } from "./list-types.ts";

interface ListTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ColumnInfo[];
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly cells: Readonly<Record<string, (row: Row) => ReactNode>>;
  readonly pathOf?: ((row: Row) => string) | undefined;
  /** Column that carries the link to the row; absent or not shown: the first. */
  readonly linkColumn?: string | undefined;
  /** Columns that a phone does not show: the cell of the link tells their values there, and the rows stay a table. */
  readonly toldInLink?: readonly string[] | undefined;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

const skeletonRows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The rows. One column is the link to the row; arrow keys go from row to row, Enter opens. On a phone each row is a short
 * block, headed by its link, and the order is chosen by name, for heads of columns are missing there.
 */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const isNarrow = useNarrow();
  const stacked = isNarrow && props.toldInLink === undefined;
  const table = <Rows {...props} />;
  return (
    <>
      {isNarrow && <ListOrder columns={props.columns} sort={props.sort} onSort={props.onSort} />}
      <section
        className={classes[stacked ? "stacked" : "scroll"]}
        aria-label={props.label}
        // Rows without links give the keyboard nothing to scroll with, so the region itself takes it.
        {...(!props.pathOf && !stacked && { tabIndex: 0 })}
      >
        {stacked ? <StackedRows>{table}</StackedRows> : table}
      </section>
    </>
  );
}

function Rows<Row>(props: ListTableProps<Row>) {
  const head = headOf(props);
  return (
    <Table stickyHeader striped highlightOnHover onKeyDown={walkLinks}>
      <Table.Thead>
        <Table.Tr>
          {props.columns.map((column) => (
            <HeadCell key={column.key} column={column} table={props} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows === undefined
          ? skeletonRows.map((row) => (
              <Table.Tr key={row}>
                {props.columns.map((column, index) => (
                  <Table.Td key={column.key} data-told={isTold(props, column)} data-head={index === head || undefined}>
                    <Skeleton height={14} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))
          : props.rows.map((row) => <Row key={props.rowKey(row)} row={row} table={props} head={head} />)}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps<Value> {
  readonly row: Value;
  readonly table: ListTableProps<Value>;
  /** See `headOf`. */
  readonly head: number;
}

function Row<Value>({ row, table, head }: RowProps<Value>) {
  const language = useLanguage();
  const path = table.pathOf?.(row);
  return (
    <Table.Tr>
      {table.columns.map((column, index) => {
        const cell = table.cells[column.key];
        const plain = printValue((row as Record<string, unknown>)[column.key], column.type, language);
        const content = cell ? cell(row) : plain;
        return (
          <Table.Td
            key={column.key}
            data-number={isNumber(column.type)}
            data-told={isTold(table, column)}
            data-label={column.title[language]}
            data-head={index === head || undefined}
            data-long={(typeof content === "string" && content.length > 40) || undefined}
          >
            {index === head && path !== undefined ? (
              <Link {...targetOf(path)} data-row-link className={classes["rowLink"]}>
                {content || "…"}
              </Link>
            ) : (
              content
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

interface HeadCellProps {
  readonly column: ColumnInfo;
  readonly table: Pick<ListTableProps<never>, "sort" | "onSort" | "toldInLink">;
}

function HeadCell({ column, table }: HeadCellProps) {
  const language = useLanguage();
  const { sort, onSort } = table;
  const up = sort === column.key;
  const down = sort === `-${column.key}`;
  const title = column.title[language];
  const place = { "data-number": isNumber(column.type), "data-told": isTold(table, column) };
  if (!column.sortable) return <Table.Th {...place}>{title}</Table.Th>;
  return (
    <Table.Th {...place} aria-sort={up ? "ascending" : down ? "descending" : "none"}>
      <UnstyledButton
        className={classes["sortButton"] ?? ""}
        onClick={() => onSort(up ? `-${column.key}` : column.key)}
      >
        {title}
        {up && <IconArrowUp size={14} aria-hidden />}
        {down && <IconArrowDown size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}

/** Place of the cell that carries the link, also where rows lead nowhere; it heads the row where that is a block. */
function headOf({ columns, linkColumn }: Pick<ListTableProps<never>, "columns" | "linkColumn">): number {
  return Math.max(
    columns.findIndex(({ key }) => key === linkColumn),
    0,
  );
}

/** An attribute of its cells, for the style sheet; absent elsewhere. */
function isTold({ toldInLink }: Pick<ListTableProps<never>, "toldInLink">, { key }: ColumnInfo): true | undefined {
  return toldInLink?.includes(key) || undefined;
}
