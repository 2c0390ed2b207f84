import { sql } from "kysely";
import type { Reader } from "../../db/database.ts";
import { changeDigest, plainChangeDigest } from "../../db/row-changes.ts";

/** A change of rows whose act is missing or says something else, or an act whose rows are gone from the record. */
export interface UnansweredChange {
  /** Null: versions without a number, which only a forger can write. */
  readonly change: string | null;
  readonly actionId: string | null;
  readonly fault: "no_act" | "other_rows" | "rows_gone";
}

/** A version of a row in the record of rows. */
export interface RowVersion {
  readonly table: string;
  readonly key: string;
  readonly isRemoved: boolean;
}

/**
 * Compares the digests of all changes with those that the acts hold; the order is that of the changes. An act of before
 * places were part of the digest holds the plain one.
 */
export async function listUnanswered(db: Reader): Promise<UnansweredChange[]> {
  const { rows } = await sql<UnansweredChange>`
    with written as (
      select change, ${sql.raw(changeDigest)} as sha256, ${sql.raw(plainChangeDigest)} as plain
        from row_version group by change),
    told as (select (detail ->> 'rowsChange') as change, detail ->> 'rowsSha256' as sha256, id
      from action where detail ->> 'rowsChange' is not null)
    select coalesce(written.change::text, told.change) as change, told.id as "actionId",
      case when told.id is null then 'no_act' when written.change is null then 'rows_gone' else 'other_rows' end as fault
      from written full join told on told.change = written.change::text
     where told.sha256 is distinct from written.sha256 and told.sha256 is distinct from written.plain
     order by written.change nulls last, told.id`.execute(db);
  return rows;
}

/** What a change wrote: of each row the last version, `limit` rows at most. */
export async function listVersionsOf(db: Reader, change: string | null, limit: number): Promise<RowVersion[]> {
  const { rows } = await sql<RowVersion>`
    select distinct on (table_name, row_key) table_name as table, row_key as key, digest is null as "isRemoved"
      from row_version where change is not distinct from ${change}::bigint
     order by table_name, row_key, seq desc limit ${limit}`.execute(db);
  return rows;
}

/** A stored row that is not as its newest version says. */
export interface StrayRow {
  readonly key: string;
  readonly fault: "altered" | "added" | "removed";
}

/**
 * Rows of a table that were changed without a trace in the record of rows, `limit` at most; a second row with the same
 * key counts as added. Key and digest of a row are worded here once more, though the schema has functions for them (0029):
 * who can forge rows can replace those functions as well, and a check must not ask what it checks.
 */
export async function listStrayRows(
  db: Reader,
  { table, leftOut, limit }: { readonly table: string; readonly leftOut: readonly string[]; readonly limit: number },
): Promise<StrayRow[]> {
  // Whose primary key was dropped, so that a row can be there twice, is compared by the key that its trigger names.
  const keys = sql`coalesce((
    select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
     where i.indrelid = ${table}::regclass and i.indisprimary), (
    select split_part(encode(t.tgargs, 'escape'), '\\000', 1)::text[] from pg_trigger t
      join pg_proc p on p.oid = t.tgfoid where t.tgrelid = ${table}::regclass and p.proname = 'note_row_version' limit 1))`;
  const { rows } = await sql<StrayRow>`
    with known as (
      select distinct on (row_key) row_key, digest from row_version where table_name = ${table}
       order by row_key, seq desc),
    stored as (
      select (select string_agg(content ->> name, ' ' order by at) from unnest(keys.names) with ordinality as k (name, at))
          as row_key,
        sha256(convert_to((jsonb_strip_nulls(content) - ${[...leftOut]}::text[])::text, 'UTF8')) as digest
        -- Offset: each row is made JSON once.
        from (select to_jsonb(t) as content from ${sql.table(table)} t offset 0) t, (select ${keys} as names) keys)
    select coalesce(stored.row_key, known.row_key) as key,
      case when stored.row_key is null then 'removed' when known.digest is null then 'added' else 'altered' end as fault
      from stored full join known on known.row_key = stored.row_key
     where stored.digest is distinct from known.digest
    union all select row_key, 'added' from stored group by row_key having count(*) > 1
     order by 1 limit ${limit}`.execute(db);
  return rows;
}

/** Tables of the schema whose triggers keep the record of rows and are on, both of them. */
export async function listWatchedTables(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where c.relnamespace = current_schema()::regnamespace and p.proname = 'note_row_version' and t.tgenabled in ('O', 'A')
     group by c.relname having count(*) = 2 order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
