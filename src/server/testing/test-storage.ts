import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileStore } from "../platform/files/file-store.ts";
import { openDiskStore } from "../platform/files/open-file-store.ts";
import { makeStorage, type Storage } from "../storage.ts";
import { dropAfterFile } from "./made.ts";

/** Files in a folder that is gone after the test file; limits small enough to be reached. */
export function makeTestStorage(home = makeTestFolder(), files: FileStore = openDiskStore(home)): Storage {
  const uploads = { fileBytes: 2 * 1024 * 1024, archiveBytes: 4 * 1024 * 1024, archiveFiles: 20 };
  return makeStorage({ home, uploads }, files);
}

/** A folder that is gone after the test file. */
export function makeTestFolder(): string {
  const home = mkdtempSync(join(tmpdir(), "congtam-storage-"));
  dropAfterFile(() => rm(home, { recursive: true, force: true }));
  return home;
}
