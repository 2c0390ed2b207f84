import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { makeStorage, type Storage } from "../storage.ts";

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Files in a folder that is gone after the test file; limits small enough to be reached. */
export function makeTestStorage(home = makeTestFolder()): Storage {
  const uploads = { fileBytes: 2 * 1024 * 1024, archiveBytes: 4 * 1024 * 1024, archiveFiles: 20 };
  return makeStorage({ home, uploads });
}

/** A folder that is gone after the test file. */
export function makeTestFolder(): string {
  const home = mkdtempSync(join(tmpdir(), "congtam-storage-"));
  made.push(home);
  return home;
}
