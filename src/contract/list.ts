import { z } from "zod";

/** Rows of one page at most, and rows of one export at most. */
export const maxPageSize = 200;
export const maxExportRows = 100_000;

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^[0-9]{1,7}$/)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most);

/**
 * The query of every list: free text, filters, sort (`name` upwards, `-name` downwards), page, and the format of the
 * answer; `columns` names what an export writes, in this order.
 */
export function listQuery<Filters extends z.ZodRawShape>(sortKeys: readonly [string, ...string[]], filters: Filters) {
  const sorts = sortKeys.flatMap((key) => [key, `-${key}`]);
  return z.strictObject({
    q: z.string().trim().max(200).optional(),
    sort: z.enum(sorts).default(sortKeys[0]),
    page: wholeNumber(1_000_000).default(1),
    pageSize: wholeNumber(maxPageSize).default(50),
    format: z.enum(["json", "xlsx", "csv"]).default("json"),
    columns: z.string().max(500).optional(),
    ...filters,
  });
}

/** One page of a list. `total` counts all rows that match, not only this page's. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    page: z.int().min(1),
    pageSize: z.int().min(1),
    total: z.int().min(0),
  });
}

/** The fields every list query shares, as services see them. */
export interface ListWindow {
  readonly q?: string | undefined;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}
