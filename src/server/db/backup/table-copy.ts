import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";

/** A table of the schema as a backup sees it. */
export interface CopyTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, as an ORDER BY that is the same on every server. */
  readonly order: string;
}

/**
 * Not in a backup: who is signed in, half-done sign-ins, request counters; and the list of migrations,
 * which the restoring program writes itself.
 */
export const transientTables: ReadonlySet<string> = new Set([
  "schema_migration",
  "session",
  "sign_in_challenge",
  "rate_window",
]);

/** All tables with their stored columns, in the order of their names. */
export async function listTables(client: pg.ClientBase): Promise<CopyTable[]> {
  const { rows } = await client.query<{
    name: string;
    columns: string[];
    key: { name: string; text: boolean }[] | null;
  }>(
    `SELECT c.relname AS name,
            array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
            (SELECT json_agg(json_build_object('name', k.attname, 'text', k.attcollation <> 0) ORDER BY u.place)
               FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY AS u(number, place)
               JOIN pg_attribute k ON k.attnum = u.number
              WHERE i.indrelid = c.oid AND i.indisprimary AND k.attrelid = c.oid) AS key
       FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      GROUP BY c.oid, c.relname
      ORDER BY c.relname COLLATE "C"`,
  );
  return rows.map(({ name, columns, key }) => {
    if (key === null) throw new Error(`The table ${name} has no primary key; a backup could not be compared with it.`);
    const order = key.map((column) => `"${column.name}"${column.text ? ' COLLATE "C"' : ""}`).join(", ");
    return { name, columns, order };
  });
}

/** Settings under which COPY writes the same text on every server. */
export const copySettings = {
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  IntervalStyle: "postgres",
  bytea_output: "hex",
  extra_float_digits: 1,
} as const;

/** Column list of a COPY or INSERT. */
export function columnList(table: CopyTable): string {
  return table.columns.map((column) => `"${column}"`).join(", ");
}

/** The rows of a table as COPY text in the order of the key. */
export function readRows(client: pg.ClientBase, table: CopyTable): AsyncIterable<Buffer> {
  const rows = `SELECT ${columnList(table)} FROM "${table.name}" ORDER BY ${table.order}`;
  return client.query(copyTo(`COPY (${rows}) TO STDOUT`));
}

/** Rows and digest of a table's COPY text. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

/** Counts rows and computes the digest while the text passes by. */
export class TableSummer {
  readonly #hash = createHash("sha256");
  #rows = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    // A line end inside a value is written as \n in COPY text, so each one ends a row.
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  sum(): TableSum {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

/** Sums a table as it stands in the database. */
export async function sumTable(client: pg.ClientBase, table: CopyTable): Promise<TableSum> {
  const summer = new TableSummer();
  for await (const chunk of readRows(client, table)) summer.add(chunk);
  return summer.sum();
}
