import { sql } from "kysely";
import type { Reader } from "./database.ts";

/** What a transaction wrote in the guarded tables (`guarded-tables.ts`), for the act that answers for it. */
export interface RowChange {
  /** Number of the change in `row_version`. */
  readonly change: string;
  /** Hexadecimal SHA-256 over all versions of rows that it wrote, in their order. */
  readonly sha256: string;
  readonly tables: readonly string[];
}

/**
 * Digest of the rows of one change, as SQL over `row_version`; also for the owner's connection. The places are part of it:
 * the newest version of a row is the one with the highest, so an old one must not be moved behind it.
 */
export const changeDigest = `encode(sha256(convert_to(string_agg(
  jsonb_build_array(seq, table_name, row_key, encode(digest, 'hex'))::text, E'\\n' order by seq), 'UTF8')), 'hex')`;

/** The digest that acts hold from before places were part of it. */
export const plainChangeDigest = `encode(sha256(convert_to(string_agg(
  table_name || ' ' || row_key || ' ' || coalesce(encode(digest, 'hex'), '-'), E'\\n' order by seq), 'UTF8')), 'hex')`;

/** The change that a transaction has made since its last act, as SQL. */
export const openChange = `
  select change::text, ${changeDigest} as sha256, array_agg(distinct table_name) as tables from row_version
   where change = nullif(current_setting('congtam.change', true), '')::bigint group by change`;

/** What the transaction wrote so far; undefined: nothing that an act must answer for. */
export async function findRowChange(tx: Reader): Promise<RowChange | undefined> {
  const { rows } = await sql<RowChange>`${sql.raw(openChange)}`.execute(tx);
  return rows[0];
}
