import type pg from "pg";
import type { Clock } from "../platform/clock.ts";
import { answerForMigration } from "./answer-for-migration.ts";
import { type Migration, readMigrations } from "./migrations-folder.ts";
import { grantPrivileges } from "./privileges.ts";
import { connectOwner, type DatabaseTarget } from "./target.ts";

/** The database was migrated by a newer program than this one. */
export class SchemaNewerError extends Error {
  override name = "SchemaNewerError";
}

/**
 * Brings the schema to the program's state: forward only, each step in one transaction, under a lock so that several
 * processes may start together. Returns the numbers of the steps applied now.
 */
export async function migrate(
  deps: { target: DatabaseTarget; clock: Clock },
  migrations?: Migration[],
): Promise<number[]> {
  const { target, clock } = deps;
  const steps = migrations ?? (await readMigrations());
  const client = await connectOwner(target);
  try {
    await lockSchema(client, target.schema);
    await prepareSchema(client, target.schema);
    const pending = findPending(steps, await readApplied(client), target.schema);
    for (const step of pending) await inTransaction(client, () => applyStep(client, step, clock));
    await inTransaction(client, () => grantPrivileges(client, target));
    return pending.map((step) => step.number);
  } finally {
    await client.end();
  }
}

/** A step as the database notes it. */
export type Applied = { number: number; name: string; checksum: string };

/** One process at a time changes the schema; released with the connection, however the process ends. */
export async function lockSchema(client: pg.Client, schema: string): Promise<void> {
  await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [`congtam migrate ${schema}`]);
}

/** Makes the schema and its list of applied steps when they are missing. */
export async function prepareSchema(client: pg.Client, schema: string): Promise<void> {
  // CREATE … IF NOT EXISTS asks for the right to create even when there is nothing to do.
  const { rows } = await client.query("SELECT to_regnamespace($1) AS schema", [schema]);
  if (rows[0].schema === null) await client.query(`CREATE SCHEMA ${schema}`);
  await client.query(`
    CREATE TABLE IF NOT EXISTS schema_migration (
      number integer CONSTRAINT schema_migration_pkey PRIMARY KEY,
      name text NOT NULL,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL
    )`);
}

/** Steps the database has, in order. */
export async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>("SELECT number, name, checksum FROM schema_migration ORDER BY number");
  return rows;
}

/** Steps still to do; throws when the database and the program do not belong together. */
export function findPending(steps: Migration[], applied: Applied[], schema: string): Migration[] {
  const newest = applied.at(-1);
  const known = steps.at(-1)?.number ?? 0;
  if (newest !== undefined && newest.number > known) {
    throw new SchemaNewerError(
      `The schema "${schema}" is at version ${newest.number} (${newest.name}), this program knows ${known}. ` +
        "Use the newer program; nothing was changed.",
    );
  }
  for (const [index, row] of applied.entries()) {
    const step = steps[index];
    if (step !== undefined && step.number < row.number) {
      throw new Error(
        `Migration ${step.number} (${step.name}) was passed over: the schema "${schema}" already has ${row.number} ` +
          `(${row.name}). Steps are applied in their order; restore a backup of before, or begin with an empty schema.`,
      );
    }
    if (step?.number !== row.number || step.checksum !== row.checksum) {
      throw new Error(
        `Migration ${row.number} (${row.name}) was applied to the schema "${schema}" with another text than this ` +
          "program brings. An applied migration is never changed; write a new one.",
      );
    }
  }
  return steps.slice(applied.length);
}

/** Applies one step inside the transaction of the caller. */
export async function applyStep(client: pg.Client, step: Migration, clock: Clock): Promise<void> {
  await client.query(step.sql).catch((error: Error) => {
    throw new Error(`Migration ${step.number} (${step.name}) failed: ${error.message}`, { cause: error });
  });
  const row = [step.number, step.name, step.checksum, clock.now()];
  await client.query("INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)", row);
  await answerForMigration(client, step, clock);
}

/** Runs work in one transaction of the owner's connection. */
export async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    const result = await work();
    const { command } = await client.query("COMMIT");
    // An aborted transaction answers COMMIT with ROLLBACK and no error.
    if (command !== "COMMIT") throw new Error("The transaction had failed before its end; nothing was changed.");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
