import { type Kysely, sql } from "kysely";
import type { Tables } from "../db/tables.gen.ts";

/** What was forged, for good until it is undone, and what the whole check must say of it. */
interface UnreadableRows {
  readonly expected: readonly RegExp[];
  undo(): Promise<void>;
}

/**
 * Writes values that the program never writes and that a check could stumble over: a bundle that is a PDF, instants at
 * infinity, a number that is none. Each in a row of its own.
 */
export async function forgeUnreadable(owner: Kysely<Tables>): Promise<UnreadableRows> {
  const kept: { readonly table: string; readonly column: string; readonly place: string; readonly value: string }[] =
    [];
  const write = (table: string, column: string, value: string, place: string) =>
    owner.transaction().execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await sql.raw(`update ${table} set ${column} = ${value} where ${place}`).execute(db);
    });
  const forge = async (table: string, key: string, column: string, [value, condition]: readonly [string, string]) => {
    const { rows } = await sql<{ key: string; value: string }>`${sql.raw(
      `select ${key}::text as key, quote_literal(${column}) as value from ${table} where ${condition} order by 1 limit 1`,
    )}`.execute(owner);
    const [row] = rows;
    if (row === undefined) throw new Error(`no row of ${table} to forge`);
    const place = `${key}::text = '${row.key}'`;
    kept.push({ table, column, place, value: row.value });
    await write(table, column, value, place);
    return row.key;
  };
  const publication = "(round_id || ' ' || number)";
  const isFile = await forge("publication", publication, "public_file_id", [
    "decision_file_id",
    "decision_file_id is not null",
  ]);
  const atInfinity = await forge("publication", publication, "at", [
    "'infinity'",
    `decision_file_id is null or ${publication} <> '${isFile}'`,
  ]);
  await forge("action", "id", "detail", [
    `jsonb_set(detail, '{number}', '"x"')`,
    "verb = 'scoring.publishRound' and detail ? 'publicSha256'",
  ]);
  const link = (seq: number) => `id = (select action_id from action_seal where seq = ${seq})`;
  await forge("action", "id", "at", ["'infinity'", link(5)]);
  await forge("action_seal", "seq", "sealed_at", ["'-infinity'", "seq = 9"]);
  return {
    expected: [
      new RegExp(`^publications: .*publication ${isFile.split(" ")[1]}: public bundle: no JSON`),
      new RegExp(
        `^publications: .*publication ${atInfinity.split(" ")[1]}: the instant of the publication is stored as Infinity`,
      ),
      new RegExp(`^rows: .*publication ${isFile}\\): was altered`),
      new RegExp(`^rows: .*publication ${atInfinity}\\): was altered`),
      /^publications: .*publications: an act of publication in the record names no number/,
      /^chain: .*link 5 /,
      /^chain: .*link 9 /,
    ],
    async undo() {
      for (const { table, column, place, value } of kept.toReversed()) await write(table, column, value, place);
    },
  };
}
