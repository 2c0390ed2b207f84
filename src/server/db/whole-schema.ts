import { setTimeout as sleep } from "node:timers/promises";
import { emptySchema, isSchemaEmpty } from "./backup/loose-schema.ts";
import { findPending, inTransaction, lockSchema, readApplied } from "./migrate.ts";
import { readMigrations } from "./migrations-folder.ts";
import { appSessionName, connectOwner, type DatabaseTarget } from "./target.ts";

/** empty: no table; older: steps of this program are missing; current: this program's own version. */
export type SchemaState = "empty" | "older" | "current";

/** How the schema stands to this program; throws `SchemaNewerError` when it belongs to a newer one. */
export async function findSchemaState(target: DatabaseTarget): Promise<SchemaState> {
  const client = await connectOwner(target);
  try {
    if (await isSchemaEmpty(client, target.schema)) return "empty";
    const pending = findPending(await readMigrations(), await readApplied(client), target.schema);
    return pending.length === 0 ? "current" : "older";
  } finally {
    await client.end();
  }
}

/** A session that was just left needs a moment to go. */
const goingMs = 2_000;

/** How many sessions of the program (servers, other commands) are on the schema and stay there. */
export async function countSessions(target: DatabaseTarget): Promise<number> {
  const client = await connectOwner(target);
  const begin = performance.now();
  try {
    for (;;) {
      const { rows } = await client.query<{ count: string }>(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1",
        [appSessionName(target.schema)],
      );
      const count = Number(rows[0]?.count);
      if (count === 0 || performance.now() - begin > goingMs) return count;
      await sleep(100);
    }
  } finally {
    await client.end();
  }
}

/** Removes everything in the schema; the next migration makes it anew. */
export async function clearSchema(target: DatabaseTarget): Promise<void> {
  const client = await connectOwner(target, { lock_timeout: 30_000 });
  try {
    await lockSchema(client, target.schema);
    await inTransaction(client, () => emptySchema(client));
  } finally {
    await client.end();
  }
}
