import { inject } from "vitest";
import { type Db, openDatabase } from "../db/database.ts";
import type { DatabaseTarget } from "../db/target.ts";
import { dropAfterFile } from "./made.ts";
import { withAdmin } from "./test-cluster.ts";
import { testTarget } from "./test-target.ts";

let counter = 0;
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
  // Copying files takes half of what writing every page to the log does, which nobody reads here.
  const copy = `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`;
  await withAdmin(cluster.adminUrl, (admin) => admin.query(copy));
  const target = testTarget(cluster, name);
  const db = openDatabase({ target, maxConnections: 4 });
  dropAfterFile(async () => {
    await db.close();
    await withAdmin(cluster.adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return { db, target, name };
}
