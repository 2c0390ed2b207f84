import { afterAll, inject } from "vitest";
import { type Db, openDatabase } from "../db/database.ts";
import type { DatabaseTarget } from "../db/target.ts";
import { withAdmin } from "./test-cluster.ts";
import { testTarget } from "./test-target.ts";

let counter = 0;
const made: (() => Promise<void>)[] = [];

// Registered when a test file imports this one, so that a copy made inside a hook or a test is dropped as well.
afterAll(async () => {
  for (const drop of made.splice(0)) await drop();
});

export type TestDatabase = {
  readonly db: Db;
  readonly target: DatabaseTarget;
  /** Name of the database of this copy. */
  readonly name: string;
};

/**
 * A fresh copy of the migrated template, dropped at the end of the test file. Call it once at the top of a file or in
 * `beforeAll`: a copy takes about as long as a hundred small queries. `template`: another database to copy.
 *
 * @example const { db } = await createTestDatabase();
 */
export async function createTestDatabase(options: { empty?: boolean; template?: string } = {}): Promise<TestDatabase> {
  const cluster = inject("testCluster");
  const name = `congtam_test_${cluster.run}_${process.pid}_${++counter}`;
  const template = options.empty ? "template0" : (options.template ?? cluster.template);
  await withAdmin(cluster.adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const target = testTarget(cluster, name);
  const db = openDatabase({ target, maxConnections: 4 });
  made.push(async () => {
    await db.close();
    await withAdmin(cluster.adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return { db, target, name };
}
