import type pg from "pg";
import { listTables } from "./backup/table-copy.ts";
import { connectOwner, type DatabaseTarget } from "./target.ts";

/**
 * Tells the database how its tables are filled. It finds out by itself about a minute after much was written; until
 * then lists are read in ways ten times as slow. May stand in a transaction: the statistics count with its end.
 */
export async function gatherStatistics(client: pg.ClientBase): Promise<void> {
  const tables = await listTables(client);
  await client.query(`ANALYZE ${tables.map(({ name }) => `"${name}"`).join(", ")}`);
}

/** The same on a connection of its own. */
export async function gatherStatisticsOf(target: DatabaseTarget): Promise<void> {
  const client = await connectOwner(target);
  try {
    await gatherStatistics(client);
  } finally {
    await client.end();
  }
}
