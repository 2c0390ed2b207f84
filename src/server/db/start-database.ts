import { startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { embeddedTarget } from "./embedded-target.ts";
import { type DatabaseTarget, serverTarget } from "./target.ts";

export type StartDatabaseOptions = {
  readonly home: string;
  readonly pgBin?: string | undefined;
  readonly schema: string;
  /** A PostgreSQL server; without it the embedded one of the data home is started or adopted. */
  readonly database?: { readonly url: string; readonly appUrl?: string | undefined } | undefined;
  readonly log?: ((message: string) => void) | undefined;
};

/** The database of the settings, ready to connect to. `stop` leaves it as other processes need it. */
export async function startDatabase(
  options: StartDatabaseOptions,
): Promise<{ target: DatabaseTarget; stop(): Promise<void> }> {
  const { schema, database } = options;
  if (database) return { target: serverTarget({ schema, ...database }), stop: async () => {} };
  const postgres = await startEmbeddedPostgres(options);
  try {
    return { target: await embeddedTarget(postgres, schema), stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
