import { inject } from "vitest";
import { type Db, openDatabase } from "../db/database.ts";
import { withAdmin } from "./test-cluster.ts";
import { databaseUrl, testTarget } from "./test-target.ts";

/**
 * The database of a run that `load` has filled, for others to copy. The first test file that asks for it loads it, the
 * others wait.
 *
 * @param key says in letters, digits and `_` what is loaded
 */
export async function findLoadedTemplate(key: string, load: (db: Db) => Promise<void>): Promise<string> {
  const cluster = inject("testCluster");
  const name = `congtam_test_${cluster.run}_${key}`;
  await withAdmin(cluster.adminUrl, async (admin) => {
    // Held until this connection ends.
    await admin.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
    const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 1) return;
    const loading = `${name}_loading`;
    await admin.query(`DROP DATABASE IF EXISTS ${loading} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${loading} TEMPLATE ${cluster.template}`);
    const db = openDatabase({ target: testTarget(cluster, loading), maxConnections: 4 });
    try {
      await load(db);
    } finally {
      await db.close();
    }
    await tidy(databaseUrl(cluster, loading));
    // Whole or not at all: a load that failed is done again by the next one.
    await admin.query(`ALTER DATABASE ${loading} RENAME TO ${name}`);
  });
  return name;
}

/** What a server that has run for a minute has done by itself. */
async function tidy(url: string): Promise<void> {
  await withAdmin(url, (owner) => owner.query("VACUUM (FREEZE, ANALYZE)"));
}
