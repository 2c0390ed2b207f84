import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One step of the schema: a plain SQL file `NNNN-what-it-does.sql`. */
export type Migration = { number: number; name: string; sql: string; checksum: string };

/** The project's own migrations. */
export const migrationsFolder = join(import.meta.dirname, "../../../migrations");

/** Reads all migrations in order; a double number is an error of the program. A number may have been left out. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const migrations: Migration[] = [];
  for (const file of files) {
    const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file);
    if (match === null) throw new Error(`migrations/${file} must be named NNNN-what-it-does.sql`);
    const number = Number(match[1]);
    if (number <= (migrations.at(-1)?.number ?? 0)) throw new Error(`migrations/${file}: the number is taken`);
    // A checkout with other line ends is the same migration.
    const sql = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
    const checksum = createHash("sha256").update(sql).digest("hex");
    migrations.push({ number, name: match[2] as string, sql, checksum });
  }
  return migrations;
}
