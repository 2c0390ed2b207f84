import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import type { Db } from "../db/database.ts";
import { findLoadedTemplate } from "./loaded-template.ts";
import { demonstrationFiles } from "./test-cluster.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** A copy of the demonstration as it is loaded at an instant, its files copied to `home`. */
export async function copyDemonstration(
  start: string,
  home: string,
  load: (db: Db, home: string) => Promise<void>,
): Promise<TestDatabase> {
  const key = `at_${Date.parse(start)}`;
  const files = join(demonstrationFiles(inject("testCluster")), key);
  const template = await findLoadedTemplate(key, async (db) => {
    await mkdir(files, { recursive: true });
    await load(db, files);
  });
  await cp(files, home, { recursive: true });
  return createTestDatabase({ template });
}
