import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import { withAct } from "../testing/with-act.ts";
import type { Db } from "./database.ts";
import { guardedTables, unguardedTables } from "./guarded-tables.ts";
import { withTransaction } from "./transaction.ts";

let db: Db;

beforeAll(async () => {
  ({ db } = await createTestDatabase());
});

const at = new Date("2026-01-01T00:00:00Z");
const unit = { authenticity: "demonstration", recorded_at: at };
const ids = ["01890000-0000-7000-8000-000000000001", "01890000-0000-7000-8000-000000000002"] as const;

test("every table is guarded, or a reason stands why it is not", async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1`.execute(db.reader);
  const named = [...Object.keys(guardedTables), ...Object.keys(unguardedTables)];
  expect(named.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test("what is left out of a digest is what the triggers leave out", async () => {
  const { rows } = await sql<{ name: string; args: string }>`
    select c.relname as name, encode(t.tgargs, 'escape') as args from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_proc p on p.oid = t.tgfoid where p.proname = 'note_row_version'`.execute(db.reader);
  expect(rows).toHaveLength(2 * Object.keys(guardedTables).length);
  for (const { name, args } of rows)
    expect(args.split("\\000")[1]).toBe(`{${(guardedTables[name]?.leftOut ?? []).join(",")}}`);
});

test("a row is not written without an act; with one, the act holds the digest of what was written", async () => {
  const bare = withTransaction({ db }, (tx) =>
    tx
      .insertInto("unit")
      .values({ id: ids[0], ...unit })
      .execute(),
  );
  await expect(bare).rejects.toThrow("without an act that answers for them (unit)");
  await withAct({ db }, (tx) =>
    tx
      .insertInto("unit")
      .values({ id: ids[1], ...unit })
      .execute(),
  );
  const acts = await db.reader.selectFrom("action").select("detail").execute();
  expect(acts).toEqual([
    { detail: { rowsChange: expect.any(String), rowsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  ]);
  const stored = await db.reader.selectFrom("row_version").select(["table_name", "row_key"]).execute();
  expect(stored).toEqual([{ table_name: "unit", row_key: ids[1] }]);
});

test("the program's own role adds nothing to the record of rows by itself", async () => {
  const forged = sql`insert into row_version (change, table_name, row_key) values (1, 'unit', 'x')`;
  await expect(withTransaction({ db }, (tx) => forged.execute(tx))).rejects.toThrow("permission denied");
  const by = sql`select add_row_version('unit', 'x', null)`;
  await expect(withTransaction({ db }, (tx) => by.execute(tx))).rejects.toThrow("permission denied");
});
