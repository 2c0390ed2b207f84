import { type Kysely, sql } from "kysely";
import { guardedTables } from "../db/guarded-tables.ts";
import type { Tables } from "../db/tables.gen.ts";
import { checkRowsWithin, checkTable } from "../platform/audit/check-rows.ts";

/** A column of a guarded table. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly inKey: boolean;
}

/** A forgery of one row, as the owner of a database can do it: what was done, and what the check must say of it. */
export interface Forgery {
  readonly what: string;
  readonly expected: readonly string[];
  /** From the bracket with table and key on. */
  readonly said: readonly string[];
}

/** Another value of the same type; of null, a value. */
const otherValue: Readonly<Record<string, (column: string) => string>> = {
  text: (c) => `coalesce(${c}, '') || 'x'`,
  integer: (c) => `coalesce(${c}, 0) + 1000`,
  smallint: (c) => `coalesce(${c}, 0) + 1000`,
  bigint: (c) => `coalesce(${c}, 0) + 1000`,
  numeric: (c) => `coalesce(${c}, 0) + 0.1`,
  boolean: (c) => `${c} is not true`,
  date: (c) => `coalesce(${c} + 3650, '2026-01-01')`,
  "timestamp with time zone": (c) => `coalesce(${c} + interval '1 millisecond', '2026-01-01')`,
  uuid: () => "gen_random_uuid()",
  jsonb: (c) => `jsonb_build_array(${c})`,
  "text[]": (c) => `array_append(${c}, 'x')`,
  "uuid[]": (c) => `array_append(${c}, gen_random_uuid())`,
  "integer[]": (c) => `array_append(${c}, 1)`,
  "date[]": (c) => `array_append(${c}, '2026-01-01')`,
};

/** Work as the owner with triggers, foreign keys, constraints and indexes out of the way; nothing of it stays. */
export async function asForger<T>(owner: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const undone = new Error("undone");
  await owner
    .transaction()
    .execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await sql`set local statement_timeout = 0`.execute(db);
      await sql`do $$ declare one record; begin
        for one in select conrelid::regclass as place, conname from pg_constraint
          where connamespace = current_schema()::regnamespace and contype in ('c', 'u', 'x')
        loop execute format('alter table %s drop constraint %I cascade', one.place, one.conname); end loop;
        for one in select indexrelid::regclass as place from pg_index join pg_class c on c.oid = indrelid
          where c.relnamespace = current_schema()::regnamespace and indisunique and not indisprimary
        loop execute format('drop index %s', one.place); end loop;
      end $$`.execute(db);
      resolve(await work(db));
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return promise;
}

/** Alters every column of one row, to another value and to and from null; removes the row; adds a copy, and a twin of it. */
export async function forgeTable(db: Kysely<Tables>, table: string): Promise<readonly Forgery[]> {
  const columns = await columnsOf(db, table);
  const key = keySql(columns);
  const names = columns.map(({ name }) => name).join(", ");
  const copied = columns.map(({ name, type, inKey }) => (inKey ? otherValue[type]?.(name) : name)).join(", ");
  await run(db, "savepoint few");
  await keepFew(db, table, key);
  const first = placeSql(table, key);
  const [firstKey] = await run(db, `select ${key} as key from ${table} where ${first}`);
  const done: Forgery[] = [];
  const forge = async (
    what: string,
    statements: readonly string[],
    faults: (written: string | undefined) => readonly (readonly [string | undefined, string])[],
  ) => {
    await run(db, "savepoint forgery");
    let written: string | undefined;
    for (const statement of statements) [written] = await run(db, statement);
    const said = (await checkTable(db, table)).map(({ en }) => en.slice(en.indexOf("(")));
    await run(db, "rollback to savepoint forgery");
    const expected = faults(written).map(([at, fault]) => `(${table} ${at}): was ${fault} past the program`);
    done.push({ what, expected: expected.toSorted(), said: said.toSorted() });
  };
  const update = (column: string, value: string, place: string) =>
    `update ${table} set ${column} = ${value} where ${place} returning ${key} as key`;
  for (const { name, type, nullable, inKey } of columns) {
    const value = otherValue[type]?.(name);
    if (value === undefined) throw new Error(`${table}.${name}: no forgery for the type ${type}`);
    if (inKey) {
      await forge(name, [update(name, value, first)], (to) => [
        [firstKey, "removed"],
        [to, "added"],
      ]);
      continue;
    }
    const faults = (at: string | undefined) =>
      guardedTables[table]?.leftOut?.includes(name) ? [] : ([[at, "altered"]] as const);
    for (const from of nullable ? ["not null", "null"] : ["not null"]) {
      const place = placeSql(table, key, `${name} is ${from}`);
      if ((await run(db, `select ${key} as key from ${table} where ${place}`)).length === 0) continue;
      await forge(`${name}, ${from}`, [update(name, value, place)], faults);
      if (nullable && from === "not null") await forge(`${name} to null`, [update(name, "null", place)], faults);
    }
  }
  const insert = (values: string) =>
    `insert into ${table} (${names}) select ${values} from ${table} where ${first} returning ${key} as key`;
  await forge("removed", [`delete from ${table} where ${first} returning ${key} as key`], (at) => [[at, "removed"]]);
  await forge("added", [insert(copied)], (at) => [[at, "added"]]);
  const withoutKey = `alter table ${table} drop constraint ${table}_pkey cascade`;
  await forge("twice", [withoutKey, insert(names)], (at) => [[at, "added"]]);
  await run(db, "rollback to savepoint few");
  return done;
}

/** Alters one row of every guarded table at once; gives the places, and what the whole check says. */
export async function forgeEveryTable(db: Kysely<Tables>) {
  const places: string[] = [];
  for (const table of Object.keys(guardedTables)) {
    const columns = await columnsOf(db, table);
    const column = columns.find(({ name, inKey }) => !inKey && !guardedTables[table]?.leftOut?.includes(name));
    if (column === undefined) continue;
    const key = keySql(columns);
    const value = otherValue[column.type]?.(column.name);
    const place = placeSql(table, key);
    const [at] = await run(db, `update ${table} set ${column.name} = ${value} where ${place} returning ${key} as key`);
    places.push(`(${table} ${at})`);
  }
  return { places, said: (await checkRowsWithin(db)).findings.map(({ en }) => en) };
}

async function columnsOf(db: Kysely<Tables>, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      coalesce(a.attnum = any (i.indkey::int2[]), false) as "inKey"
      from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by array_position(i.indkey::int2[], a.attnum), a.attnum`.execute(db);
  return rows;
}

const keySql = (columns: readonly Column[]) =>
  columns
    .filter(({ inKey }) => inKey)
    .map(({ name }) => `(to_jsonb(${name}) #>> '{}')`)
    .join(" || ' ' || ");

/** Some hundred rows of a large table are enough: each forgery has the whole table compared. */
async function keepFew(db: Kysely<Tables>, table: string, key: string): Promise<void> {
  const gone = `select ${key} from ${table} order by md5(${key}) offset 200`;
  await run(db, `delete from row_version where table_name = '${table}' and row_key in (${gone})`);
  await run(db, `delete from ${table} where ${key} in (${gone})`);
}

const placeSql = (table: string, key: string, condition = "true") =>
  `ctid = (select ctid from ${table} where ${condition} order by ${key} limit 1)`;

/** The keys that a statement gives. */
async function run(db: Kysely<Tables>, statement: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`${sql.raw(statement)}`.execute(db);
  return rows.map(({ key }) => key);
}
