import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import { StatementNames } from "./prepared-statements.ts";
import { withTransaction } from "./transaction.ts";

describe("names of statements", () => {
  it("come with the second use and stay", () => {
    const names = new StatementNames();
    expect(names.nameOf("select 1")).toBeUndefined();
    const name = names.nameOf("select 1");
    expect(name).toMatch(/^s\d+$/);
    expect(names.nameOf("select 1")).toBe(name);
    expect(names.nameOf("with a as (select 2) select * from a")).toBeUndefined();
    expect(names.nameOf("with a as (select 2) select * from a")).not.toBe(name);
  });

  it("are not given to what opens and closes transactions or sets the session", () => {
    const names = new StatementNames();
    for (const text of ["begin", "commit", "set local x = 1", "copy a from stdin", "select_"]) {
      names.nameOf(text);
      expect(names.nameOf(text)).toBeUndefined();
    }
  });

  it("end where a connection would keep too many", () => {
    const names = new StatementNames();
    const texts = Array.from({ length: 400 }, (_, at) => `select ${at}`);
    for (const text of texts) names.nameOf(text);
    const named = texts.filter((text) => names.nameOf(text) !== undefined);
    expect(named).toHaveLength(150);
  });
});

describe("on the database", async () => {
  const { db } = await createTestDatabase();
  const read = (value: number) => sql<{ twice: number }>`select ${value}::int * 2 as twice`.execute(db.reader);

  it("a repeated statement is prepared once and answers each value", async () => {
    for (let value = 0; value < 20; value += 1) expect((await read(value)).rows).toEqual([{ twice: value * 2 }]);
    const { rows } = await sql<{ count: number }>`
      select count(*) from pg_prepared_statements where statement like '%* 2 as twice'`.execute(db.reader);
    expect(rows[0]?.count).toBe(1);
  });

  it("a statement that fails, also inside a transaction, does not spoil the next", async () => {
    const divide = (by: number) => sql<{ part: number }>`select 12 / ${by}::int as part`;
    for (const by of [1, 2, 3]) expect((await divide(by).execute(db.reader)).rows[0]?.part).toBe(12 / by);
    const failing = withTransaction({ db }, async (tx) => {
      await divide(4).execute(tx);
      await divide(0).execute(tx);
    });
    await expect(failing).rejects.toThrow("division by zero");
    expect((await withTransaction({ db }, (tx) => divide(6).execute(tx))).rows[0]?.part).toBe(2);
    expect((await divide(4).execute(db.reader)).rows[0]?.part).toBe(3);
  });
});
