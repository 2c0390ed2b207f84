import type { ColumnType } from "kysely";

/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A jsonb column: read as a value, written as JSON text. The driver would write a JavaScript array as a PostgreSQL
 * array, so text is the only form that is always right.
 */
export type Json = ColumnType<JsonValue, string, string>;

/** A jsonb column with a default. */
export type GeneratedJson = ColumnType<JsonValue, string | undefined, string>;
