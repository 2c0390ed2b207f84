import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { type Db, openDatabase } from "../db/database.ts";
import { demonstrationFiles, withAdmin } from "./test-cluster.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";
import { databaseUrl, testTarget } from "./test-target.ts";

/**
 * A copy of the demonstration as it is loaded at an instant, its files copied to `home`. The first test file of a run
 * that asks for it loads it, the others wait and copy.
 */
export async function copyDemonstration(
  start: string,
  home: string,
  load: (db: Db, home: string) => Promise<void>,
): Promise<TestDatabase> {
  const cluster = inject("testCluster");
  const name = `congtam_test_${cluster.run}_at_${Date.parse(start)}`;
  const files = join(demonstrationFiles(cluster), name);
  await withAdmin(cluster.adminUrl, async (admin) => {
    // Held until this connection ends.
    await admin.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
    const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 1) return;
    const loading = `${name}_loading`;
    await admin.query(`DROP DATABASE IF EXISTS ${loading} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${loading} TEMPLATE ${cluster.template}`);
    await mkdir(files, { recursive: true });
    const db = openDatabase({ target: testTarget(cluster, loading), maxConnections: 4 });
    try {
      await load(db, files);
    } finally {
      await db.close();
    }
    await tidy(databaseUrl(cluster, loading));
    // Whole or not at all: a load that failed is done again by the next one.
    await admin.query(`ALTER DATABASE ${loading} RENAME TO ${name}`);
  });
  await cp(files, home, { recursive: true });
  return createTestDatabase({ template: name });
}

/** What a server that has run for a minute has done by itself. */
async function tidy(url: string): Promise<void> {
  await withAdmin(url, (owner) => owner.query("VACUUM (FREEZE, ANALYZE)"));
}
