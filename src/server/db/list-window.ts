import { type SelectQueryBuilder, sql } from "kysely";
import type { ListWindow } from "../../contract/list.ts";

/** How a sort key of the contract is written in SQL; texts for people sort by the Vietnamese alphabet. */
export type SortColumns = Readonly<Record<string, { readonly column: string; readonly text?: boolean }>>;

/** Order, limit and offset of one page; `tieBreak` makes the order total, so that no row is skipped or shown twice. */
export function pageRows<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  window: ListWindow,
  columns: SortColumns,
  tieBreak: string,
): SelectQueryBuilder<DB, TB, O> {
  const descending = window.sort.startsWith("-");
  const key = descending ? window.sort.slice(1) : window.sort;
  const sort = columns[key];
  if (!sort) throw new Error(`no sort column for ${key}`);
  const direction = descending ? sql`desc` : sql`asc`;
  const value = sort.text ? sql`${sql.ref(sort.column)} collate vi` : sql.ref(sort.column);
  return query
    .orderBy(sql`${value} ${direction} nulls last`)
    .orderBy(sql.ref(tieBreak))
    .limit(window.pageSize)
    .offset((window.page - 1) * window.pageSize);
}

/**
 * One page and how many rows there are in all. It asks for one row more than the page holds: most pages are the last
 * one, and then nothing has to be counted.
 */
export async function readPage<Row>(
  { page, pageSize }: Pick<ListWindow, "page" | "pageSize">,
  read: (limit: number, offset: number) => Promise<Row[]>,
  count: () => Promise<number>,
): Promise<{ items: Row[]; total: number }> {
  const offset = (page - 1) * pageSize;
  const rows = await read(pageSize + 1, offset);
  const isLast = rows.length <= pageSize && (rows.length > 0 || page === 1);
  return { items: rows.slice(0, pageSize), total: isLast ? offset + rows.length : await count() };
}
