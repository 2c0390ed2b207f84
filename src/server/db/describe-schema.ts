import type pg from "pg";

type Column = { table: string; column: string; type: string; nullable: boolean; filled: boolean; computed: boolean };

const scalars: Record<string, string> = {
  bool: "boolean",
  bytea: "Buffer",
  date: "string",
  float8: "number",
  int2: "number",
  int4: "number",
  int8: "number",
  interval: "string",
  jsonb: "Json",
  numeric: "string",
  text: "string",
  time: "string",
  timestamptz: "Date",
  uuid: "string",
};

/** Writes the Kysely types of all tables and views of a schema, in the order of their names. */
export async function describeSchema(client: pg.ClientBase, schema: string): Promise<string> {
  const { rows } = await client.query<Column>(
    `SELECT c.relname AS table, a.attname AS column, t.typname AS type, NOT a.attnotnull AS nullable,
            a.atthasdef OR a.attidentity <> '' AS filled, a.attgenerated <> '' OR a.attidentity = 'a' AS computed
       FROM pg_attribute a
       JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
       JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relnamespace = to_regnamespace($1) AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition
      ORDER BY c.relname COLLATE "C", a.attnum`,
    [schema],
  );
  const tables = Map.groupBy(rows, (row) => row.table);
  const bodies = [...tables].map(
    ([table, columns]) =>
      `export interface ${interfaceName(table)} {\n${columns.map((c) => `  ${c.column}: ${columnType(c)};`).join("\n")}\n}\n`,
  );
  const list = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`).join("\n");
  const body = `${bodies.join("\n")}\n/** All tables of the schema. */\nexport interface Tables {\n${list}\n}\n`;
  return `${header(body)}\n${body}`;
}

function header(body: string): string {
  const kysely = ["Generated", "GeneratedAlways"].filter((name) => new RegExp(`\\b${name}<`).test(body));
  const json = ["GeneratedJson", "Json"].filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return [
    "// Written by tools/db-types.ts from the migrated database; do not edit.",
    ...(kysely.length > 0 ? [`import type { ${kysely.join(", ")} } from "kysely";`] : []),
    ...(json.length > 0 ? [`import type { ${json.join(", ")} } from "./column-types.ts";`] : []),
    "",
  ].join("\n");
}

function interfaceName(table: string): string {
  return `${table.replaceAll(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}Table`;
}

function columnType(column: Column): string {
  const array = column.type.startsWith("_");
  const name = array ? column.type.slice(1) : column.type;
  const scalar = scalars[name];
  if (scalar === undefined) throw new Error(`${column.table}.${column.column}: no TypeScript type for ${name}`);
  const value = `${array ? `${scalar}[]` : scalar}${column.nullable ? " | null" : ""}`;
  if (column.computed) return `GeneratedAlways<${value}>`;
  if (value === "Json" && column.filled) return "GeneratedJson";
  return column.filled ? `Generated<${value}>` : value;
}
