import { type Db, openDatabase } from "./db/database.ts";
import { startEmbeddedPostgres } from "./db/embedded/embedded-postgres.ts";
import { embeddedTarget } from "./db/embedded-target.ts";
import { migrate } from "./db/migrate.ts";
import { type DatabaseTarget, serverTarget } from "./db/target.ts";
import type { Env } from "./env.ts";
import type { Clock } from "./platform/clock.ts";

/** The data of one province, open for this process. */
export interface OpenData {
  readonly db: Db;
  readonly target: DatabaseTarget;
  /** Numbers of the migrations applied now. */
  readonly migrated: readonly number[];
  close(): Promise<void>;
}

type DataEnv = Pick<Env, "home" | "database" | "schema" | "pgBin">;

/** Reaches the database (the server of DATABASE_URL, else the embedded one), migrates it and opens the pools. */
export async function openData(
  env: DataEnv,
  deps: { readonly clock: Clock; readonly log: (message: string) => void },
): Promise<OpenData> {
  const reached = await reachTarget(env, deps.log);
  try {
    const migrated = await migrate({ target: reached.target, clock: deps.clock });
    const db = openDatabase({ target: reached.target, log: deps.log });
    return {
      db,
      target: reached.target,
      migrated,
      async close() {
        await db.close();
        await reached.leave();
      },
    };
  } catch (error) {
    await reached.leave();
    throw error;
  }
}

/** The database as a target without opening it: what backup, restore and migrate need. */
export async function reachTarget(
  env: DataEnv,
  log: (message: string) => void,
): Promise<{ readonly target: DatabaseTarget; leave(): Promise<void> }> {
  const { home, schema } = env;
  if (env.database) {
    const { url, appUrl } = env.database;
    return { target: serverTarget({ schema, url, appUrl }), leave: async () => {} };
  }
  const postgres = await startEmbeddedPostgres({ home, pgBin: env.pgBin, log });
  return { target: await embeddedTarget(postgres, schema), leave: () => postgres.stop() };
}
