import { portal } from "../../portal/routes.ts";
import { compose } from "../compose.ts";
import type { Db } from "../db/database.ts";
import { ownPasswordsAlone, type SignInWays } from "../modules/identity/deps.ts";
import type { PasswordCost } from "../modules/identity/service/password-hash.ts";
import { readIdentitySettings } from "../modules/identity/service/reference-data.ts";
import type { Clock } from "../platform/clock.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type { Ids } from "../platform/ids.ts";
import { makeSecretBox } from "../platform/key-ring.ts";
import { openSigningKeys } from "../platform/signing-keys.ts";
import { lightPasswordCost } from "./light-password-cost.ts";
import { makeTestStorage } from "./test-storage.ts";

/** The whole application on a loaded demonstration; `failures` takes the errors that became a 500. */
export async function composeDemonstration({
  db,
  clock,
  ids,
  home,
  failures,
  signIn = ownPasswordsAlone,
  files,
  passwordCost = lightPasswordCost,
}: {
  db: Db;
  clock: Clock;
  ids: Ids;
  home: string;
  failures: unknown[];
  signIn?: SignInWays;
  /** Where files are kept; on the disk below `home` where nothing is said. */
  files?: FileStore | undefined;
  /** The work of passwords made here; the least where nothing is said. */
  passwordCost?: PasswordCost | undefined;
}) {
  return compose({
    env: { basePath: "", secureCookies: false, trustedProxies: [] },
    db,
    clock,
    ids,
    identity: {
      settings: await readIdentitySettings(),
      secrets: makeSecretBox([Buffer.alloc(32, 7)]),
      allowsDemo: () => true,
      signIn,
      cookie: { secure: false, path: "/" },
      passwordCost,
    },
    storage: makeTestStorage(home, files),
    keys: openSigningKeys(home, clock),
    pages: (services) => portal({ ...services, basePath: "" }),
    log: { request: () => {}, failure: (_id, error) => failures.push(error) },
    checkAnswers: true,
  });
}
