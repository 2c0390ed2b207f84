import { type Db, openDatabase } from "./db/database.ts";
import { migrate } from "./db/migrate.ts";
import { type StartDatabaseOptions, startDatabase } from "./db/start-database.ts";
import type { DatabaseTarget } from "./db/target.ts";
import type { Clock } from "./platform/clock.ts";

/** The data of one province, open for this process. */
export interface OpenData {
  readonly db: Db;
  readonly target: DatabaseTarget;
  /** Numbers of the migrations applied now. */
  readonly migrated: readonly number[];
  close(): Promise<void>;
}

/** Reaches the database (the server of DATABASE_URL, else the embedded one), migrates it and opens the pools. */
export async function openData(options: StartDatabaseOptions & { readonly clock: Clock }): Promise<OpenData> {
  const started = await startDatabase(options);
  try {
    const migrated = await migrate({ target: started.target, clock: options.clock });
    const db = openDatabase({ target: started.target, log: options.log });
    return {
      db,
      target: started.target,
      migrated,
      async close() {
        await db.close();
        await started.stop();
      },
    };
  } catch (error) {
    await started.stop();
    throw error;
  }
}
