import { makeServices, type Services } from "./compose.ts";
import { openDatabase } from "./db/database.ts";
import type { DatabaseTarget } from "./db/target.ts";
import type { Env } from "./env.ts";
import { makeIdentityParts } from "./modules/identity/parts.ts";
import { systemClock } from "./platform/clock.ts";
import { openFileStore } from "./platform/files/open-file-store.ts";
import { makeIds } from "./platform/ids.ts";
import { openSigningKeys } from "./platform/signing-keys.ts";
import { makeStorage } from "./storage.ts";

/** The services on a migrated database for a program without HTTP: a command at the terminal. */
export async function openServices(
  env: Env,
  target: DatabaseTarget,
): Promise<{ readonly services: Services; close(): Promise<void> }> {
  const clock = systemClock;
  const identity = await makeIdentityParts(env, clock);
  const db = openDatabase({ target, maxConnections: 2 });
  const services = makeServices({
    ...{ db, clock, ids: makeIds(clock), identity, storage: makeStorage(env, await openFileStore(env)) },
    keys: openSigningKeys(env.home, clock),
  });
  return { services, close: () => db.close() };
}
