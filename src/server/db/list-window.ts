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
