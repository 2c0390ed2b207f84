import { openSigningKeys } from "../../platform/signing-keys.ts";
import { makeTestFolder, makeTestStorage } from "../../testing/test-storage.ts";
import type { PublicationDeps, ScoringDeps } from "./deps.ts";

/** What publishing needs beside the tables: files and keys in a folder that is gone after the test file. */
export function makePublicationDeps(deps: ScoringDeps): PublicationDeps {
  const home = makeTestFolder();
  return { ...deps, ...makeTestStorage(home), keys: openSigningKeys(home, deps.clock) };
}
