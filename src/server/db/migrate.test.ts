import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../testing/fixed-clock.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { describeSchema } from "./describe-schema.ts";
import { findPending, migrate, SchemaNewerError } from "./migrate.ts";
import { type Migration, readMigrations } from "./migrations-folder.ts";
import { connectOwner, type DatabaseTarget } from "./target.ts";

const clock = fixedClock("2026-01-02T03:04:05Z");
const step = (number: number, name: string, sql: string): Migration => ({ number, name, sql, checksum: sql });
const first = step(1, "one", "CREATE TABLE one (a int)");
const second = step(2, "two", "CREATE TABLE two (a int); INSERT INTO two VALUES (1)");

let target: DatabaseTarget;

beforeAll(async () => {
  ({ target } = await createTestDatabase({ empty: true }));
});

const withOwner = async <T>(work: (client: Awaited<ReturnType<typeof connectOwner>>) => Promise<T>): Promise<T> => {
  const client = await connectOwner(target);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

describe("migrate", () => {
  test("applies what is missing, once, also when several processes start together", async () => {
    const rounds = await Promise.all([1, 2, 3].map(() => migrate({ target, clock }, [first])));
    expect(rounds.flat()).toEqual([1]);
    expect(await migrate({ target, clock }, [first, second])).toEqual([2]);
    expect(await migrate({ target, clock }, [first, second])).toEqual([]);
    const rows = await withOwner((c) => c.query("SELECT number, name, applied_at FROM schema_migration ORDER BY 1"));
    expect(rows.rows[1]).toEqual({ number: 2, name: "two", applied_at: clock.now() });
  });

  test("a step that fails leaves nothing behind and names itself", async () => {
    const broken = step(3, "broken", "CREATE TABLE three (a int); SELECT 1/0");
    const run = migrate({ target, clock }, [first, second, broken]);
    await expect(run).rejects.toThrow("Migration 3 (broken) failed: division by zero");
    const { rows } = await withOwner((c) => c.query("SELECT to_regclass('three') AS three"));
    expect(rows[0].three).toBeNull();
  });

  test("an older program refuses a newer schema", async () => {
    await expect(migrate({ target, clock }, [first])).rejects.toThrow(SchemaNewerError);
    await expect(migrate({ target, clock }, [first])).rejects.toThrow("is at version 2 (two), this program knows 1");
  });

  test("an applied step with another text is refused", async () => {
    const changed = { ...first, checksum: "other" };
    await expect(migrate({ target, clock }, [changed, second])).rejects.toThrow("Migration 1 (one) was applied");
  });
});

test("the committed table types are those of the migrated database", async () => {
  const migrated = await createTestDatabase();
  const client = await connectOwner(migrated.target);
  const text = await describeSchema(client, migrated.target.schema);
  await client.end();
  const committed = await readFile(join(import.meta.dirname, "tables.gen.ts"), "utf8");
  expect(committed, "run tools/db-types.ts").toBe(text);
});

test("the project's migrations are read in the order of their numbers", async () => {
  const numbers = (await readMigrations()).map((migration) => migration.number);
  expect(numbers[0]).toBe(1);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
});

test("a number may be left out, but no step slips in before one that was applied", () => {
  const fourth = step(4, "four", "");
  const applied = [first, fourth].map(({ number, name, checksum }) => ({ number, name, checksum }));
  expect(findPending([first, fourth], applied, "s")).toEqual([]);
  expect(findPending([first, fourth], applied.slice(0, 1), "s")).toEqual([fourth]);
  expect(() => findPending([first, second, fourth], applied, "s")).toThrow("Migration 2 (two) was passed over");
});
