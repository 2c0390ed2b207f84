import { type Kysely, sql } from "kysely";
import type { Tables } from "../db/tables.gen.ts";
import { checkChanges } from "../platform/audit/check-rows.ts";

/** A version of a row that an act answers for. */
interface Version {
  readonly seq: string;
  readonly change: string;
  readonly actionId: string;
}

/** A forgery of the record of rows itself, and what the check says of it, in its own words. */
export interface RecordForgery {
  readonly what: string;
  readonly expected: string;
  readonly said: readonly string[];
}

/** What a forger would do to the digests so that a changed row agrees with them. */
export async function forgeRecord(db: Kysely<Tables>): Promise<readonly RecordForgery[]> {
  const done: RecordForgery[] = [];
  const forge = async (what: string, expected: string, statement: string) => {
    await sql`savepoint record`.execute(db);
    await sql.raw(statement).execute(db);
    done.push({ what, expected, said: (await checkChanges(db)).map(({ en }) => en) });
    await sql`rollback to savepoint record`.execute(db);
  };
  const altered = ({ actionId }: Version) => `The record of the rows that the act ${actionId} wrote was altered`;
  const gone = ({ actionId }: Version) => `The record of the rows that the act ${actionId} wrote is gone`;
  const one = await findVersion(db, "v.change <> v.seq");
  await forge("another digest", altered(one), `update row_version set digest = sha256('x') where seq = ${one.seq}`);
  await forge("no digest", altered(one), `update row_version set digest = null where seq = ${one.seq}`);
  await forge("one version taken out", altered(one), `delete from row_version where seq = ${one.seq}`);
  await forge("all of an act taken out", gone(one), `delete from row_version where change = ${one.change}`);
  const extra = `insert into row_version (change, table_name, row_key, digest)`;
  await forge("one more for an act", altered(one), `${extra} values (${one.change}, 'unit', 'x', sha256('x'))`);
  const bare = "unit (unit x): was written without an act";
  await forge("one of no act", bare, `${extra} values (999999999, 'unit', 'x', sha256('x'))`);
  const unnumbered = "alter table row_version alter change drop not null";
  await forge("one without a number", bare, `${unnumbered}; ${extra} values (null, 'unit', 'x', sha256('x'))`);
  const old = await findVersion(db, "exists (select from row_version n where n.row_key = v.row_key and n.seq > v.seq)");
  await forge(
    "the versions of an act moved behind all others, so that an old state counts again",
    altered(old),
    `update row_version set seq = seq + 1000000 where change = ${old.change}`,
  );
  const composed = await findVersion(db, "v.table_name = 'round_unit'");
  await forge(
    "the newest version given to a table that does not exist, under the same words",
    altered(composed),
    `update row_version set table_name = table_name || ' ' || split_part(row_key, ' ', 1),
       row_key = split_part(row_key, ' ', 2) where seq = ${composed.seq}`,
  );
  return done;
}

async function findVersion(db: Kysely<Tables>, condition: string): Promise<Version> {
  const { rows } = await sql<Version>`
    select v.seq::text, v.change::text, a.id as "actionId" from row_version v
      join action a on a.detail ->> 'rowsChange' = v.change::text
     where ${sql.raw(condition)} order by v.seq limit 1`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error(`no version of which ${condition}`);
  return found;
}
