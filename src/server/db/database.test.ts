import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import type { Db } from "./database.ts";
import { withTransaction } from "./transaction.ts";

let db: Db;

beforeAll(async () => {
  ({ db } = await createTestDatabase());
});

const one = async (query: ReturnType<typeof sql>) =>
  Object.values((await query.execute(db.reader)).rows[0] as object)[0];

describe("values", () => {
  test("an int8 is a number, refused where digits would be lost", async () => {
    expect(await one(sql`SELECT 9007199254740991::int8`)).toBe(9007199254740991);
    expect(await one(sql`SELECT count(*) FROM job`)).toBe(0);
    await expect(one(sql`SELECT 9007199254740992::int8`)).rejects.toThrow("does not fit");
    expect(await one(sql`SELECT ARRAY[1, 2]::int8[]`)).toEqual([1, 2]);
  });

  test("a day and a numeric stay text, an instant is a Date", async () => {
    expect(await one(sql`SELECT DATE '2024-02-29'`)).toBe("2024-02-29");
    expect(await one(sql`SELECT ARRAY[DATE '2024-02-29', NULL]`)).toEqual(["2024-02-29", null]);
    expect(await one(sql`SELECT 0.10::numeric`)).toBe("0.10");
    expect(await one(sql`SELECT TIMESTAMPTZ '2024-01-01 07:00+07'`)).toEqual(new Date("2024-01-01T00:00:00Z"));
  });

  test("the driver's global conversion is left alone", () => {
    expect((pg.types.getTypeParser as (oid: number) => (text: string) => unknown)(20)("5")).toBe("5");
  });
});

describe("sessions", () => {
  test("the reader cannot write, not even by raw SQL", async () => {
    const write = sql`INSERT INTO job_schedule (name, next_run_at) VALUES ('x', '2024-01-01')`.execute(db.reader);
    await expect(write).rejects.toMatchObject({ code: "25006" });
  });

  test("only the schema is on the path, time is UTC", async () => {
    expect(await one(sql`SHOW search_path`)).toBe("congtam");
    expect(await one(sql`SHOW TimeZone`)).toBe("UTC");
    expect(await one(sql`SHOW statement_timeout`)).toBe("30s");
  });

  test("the application's role changes no schema and rewrites no recorded action", async () => {
    const attempt = (statement: string) => withTransaction({ db }, (tx) => sql.raw(statement).execute(tx));
    for (const statement of [
      "CREATE TABLE t (a int)",
      "ALTER TABLE job ADD COLUMN a int",
      "DROP TABLE job",
      "TRUNCATE action",
      "UPDATE action SET verb = 'x'",
      "DELETE FROM action",
      "UPDATE action_seal SET seq = 1",
      "DELETE FROM action_seal",
      "UPDATE action_personal SET payload = '{}'",
      "DELETE FROM schema_migration",
    ]) {
      await expect(attempt(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
  });
});

test("collation vi sorts as a Vietnamese dictionary does", async () => {
  const words = "zèn ưa ua ơn ôn on ea Đạt đa Dũng dâ dă da Bình ấn Ân ắn Ăn áo Ánh An an".split(" ");
  const { rows } = await sql<{ w: string }>`SELECT w FROM unnest(${words}::text[]) AS w ORDER BY w COLLATE vi`.execute(
    db.reader,
  );
  expect(rows.map((row) => row.w)).toEqual([...words].sort(new Intl.Collator("vi").compare));
});
