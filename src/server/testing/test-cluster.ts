import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../db/embedded/embedded-postgres.ts";
import { superuserConfig } from "../db/embedded/postmaster.ts";
import { migrate } from "../db/migrate.ts";
import { readMigrations } from "../db/migrations-folder.ts";
import { systemClock } from "../platform/clock.ts";
import { type TestCluster, testTarget } from "./test-target.ts";

/**
 * One PostgreSQL for all tests of a run, with a migrated template database that each test file copies. Default an
 * embedded cluster in a temporary folder; a server when a URL of a role with CREATEDB and CREATEROLE is given.
 */
export async function startTestCluster(serverUrl?: string): Promise<TestCluster & { stop(): Promise<void> }> {
  const { adminUrl, stop } = serverUrl === undefined ? await embedded() : { adminUrl: serverUrl, stop: async () => {} };
  const run = `${process.pid.toString(36)}${Date.now().toString(36)}`;
  const template = `congtam_test_${run}_template`;
  const cluster: TestCluster = { adminUrl, template, run };
  await withAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${template}`));
  await migrate({ target: testTarget(cluster, template), clock: systemClock }, await readMigrations());
  return {
    ...cluster,
    async stop() {
      await withAdmin(adminUrl, async (admin) => {
        const { rows } = await admin.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [
          `congtam_test_${run}_`,
        ]);
        for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
      });
      await stop();
      await rm(demonstrationFiles(cluster), { recursive: true, force: true });
    },
  };
}

/** Where the files of the demonstrations of a run lie (`copyDemonstration`). */
export const demonstrationFiles = ({ run }: Pick<TestCluster, "run">) => join(tmpdir(), `congtam-demonstration-${run}`);

/** Runs work on a short-lived administrator connection. */
export async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function embedded(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "congtam-test-"));
  const postgres = await startEmbeddedPostgres({ home, durable: false });
  const { user, password, port } = superuserConfig(postgres.secret, postgres.port);
  return {
    adminUrl: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
