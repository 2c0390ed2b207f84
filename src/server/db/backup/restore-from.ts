import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import type { Clock } from "../../platform/clock.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { gatherStatistics } from "../gather-statistics.ts";
import { applyStep, findPending, inTransaction, lockSchema, prepareSchema } from "../migrate.ts";
import { type Migration, readMigrations } from "../migrations-folder.ts";
import { grantPrivileges } from "../privileges.ts";
import { connectOwner, type DatabaseTarget } from "../target.ts";
import { advanceSequences, emptySchema, isSchemaEmpty, loosenSchema } from "./loose-schema.ts";
import { type BackupSummary, Manifest, type RestoreOptions, type Trailer } from "./manifest.ts";
import { damaged, isDamage, noBackup, notEmpty, otherColumns, otherContent } from "./restore-refusals.ts";
import { RestoreSink, readAll } from "./restore-sink.ts";
import { type CopyTable, copySettings, listTables, sumTable, transientTables } from "./table-copy.ts";
import { type TarEntry, unpackTar } from "./tar.ts";

export interface RestoreDeps {
  readonly target: DatabaseTarget;
  readonly files: FileStore;
  readonly keysFolder: string;
  readonly clock: Clock;
}

/** The first entry of a backup, without reading the rest; for the question before a restore. */
export async function readManifest(file: string): Promise<Manifest> {
  const source = createReadStream(file);
  try {
    for await (const entry of unpack(source)) return await readManifestEntry(entry);
    throw noBackup();
  } catch (error) {
    throw isDamage(error) ? damaged(error as Error) : error;
  } finally {
    source.destroy();
  }
}

/**
 * Fills an empty schema (or, with `replace`, one that is emptied first) from a backup, then brings it to this
 * program's schema. All in one transaction: rows and digests of every table are compared with the backup before it is
 * committed. A backup of a newer schema is refused. Other processes of the same database must be stopped.
 */
export async function restoreFrom(
  file: string,
  deps: RestoreDeps,
  options: RestoreOptions = {},
): Promise<BackupSummary> {
  const steps = await readMigrations();
  const client = await connectOwner(deps.target, { ...copySettings, lock_timeout: 30_000 });
  const source = createReadStream(file);
  try {
    await lockSchema(client, deps.target.schema);
    return await inTransaction(client, async () => {
      const entries = unpack(source);
      const first = await entries.next();
      if (first.done) throw noBackup();
      const manifest = await readManifestEntry(first.value);
      const later = findPending(steps, manifest.migrations, manifest.schema);
      await prepareEmpty(client, deps.target, options.replace ?? false);
      for (const step of steps.slice(0, manifest.migrations.length)) await applyStep(client, step, deps.clock);
      const { trailer, writeKeys } = await fill(client, deps, manifest, entries, options);
      await finish(client, deps, later);
      // Last, so that a backup that does not fit leaves the keys as they were.
      await writeKeys();
      return { manifest, trailer };
    });
  } catch (error) {
    throw isDamage(error) ? damaged(error as Error) : error;
  } finally {
    source.destroy();
    await client.end();
  }
}

async function prepareEmpty(client: pg.Client, target: DatabaseTarget, replace: boolean): Promise<void> {
  if (!(await isSchemaEmpty(client, target.schema))) {
    if (!replace) throw notEmpty(target.schema);
    await emptySchema(client);
  }
  await prepareSchema(client, target.schema);
}

async function fill(
  client: pg.Client,
  deps: RestoreDeps,
  manifest: Manifest,
  entries: AsyncIterable<TarEntry>,
  options: RestoreOptions,
): Promise<{ trailer: Trailer; writeKeys(): Promise<void> }> {
  const tables = new Map<string, CopyTable>();
  for (const table of await listTables(client)) if (!transientTables.has(table.name)) tables.set(table.name, table);
  assertSameTables(manifest, tables);
  const tighten = await loosenSchema(client);
  // Migrations may have written rows; the backup has them all.
  await client.query(`TRUNCATE ${[...tables.keys()].map((name) => `"${name}"`).join(", ")}`);
  const sink = new RestoreSink(client, tables, deps, options);
  try {
    for await (const entry of entries) await sink.take(entry);
  } catch (error) {
    sink.abort(error as Error);
    throw error;
  }
  const { trailer, sums } = await sink.finish();
  for (const [name, table] of tables) {
    const expected = trailer.tables[name];
    const written = sums.get(name);
    const stored = await sumTable(client, table);
    for (const sum of [written ?? { rows: 0, sha256: stored.rows === 0 ? stored.sha256 : "" }, stored]) {
      if (expected?.rows !== sum.rows || expected.sha256 !== sum.sha256) {
        throw otherContent(name, stored.rows, expected?.rows);
      }
    }
  }
  await tighten();
  return { trailer, writeKeys: () => sink.writeKeys() };
}

async function finish(client: pg.Client, deps: RestoreDeps, later: Migration[]): Promise<void> {
  await advanceSequences(client);
  for (const step of later) await applyStep(client, step, deps.clock);
  await grantPrivileges(client, deps.target);
  await gatherStatistics(client);
}

function assertSameTables(manifest: Manifest, tables: ReadonlyMap<string, CopyTable>): void {
  const found = new Map(manifest.tables.map((table) => [table.name, table.columns.join(",")]));
  for (const name of new Set([...found.keys(), ...tables.keys()])) {
    if (found.get(name) === tables.get(name)?.columns.join(",")) continue;
    throw otherColumns(name);
  }
}

function unpack(source: AsyncIterable<Uint8Array> & { pipe: NodeJS.ReadableStream["pipe"] }) {
  const gunzip = createGunzip();
  (source as NodeJS.ReadableStream).on("error", (error) => gunzip.destroy(error));
  return unpackTar(source.pipe(gunzip));
}

async function readManifestEntry(entry: TarEntry): Promise<Manifest> {
  if (entry.name !== "manifest.json" || entry.size > 10_000_000) throw noBackup();
  const manifest = Manifest.safeParse(JSON.parse((await readAll(entry)).toString("utf8")));
  if (!manifest.success) throw noBackup();
  return manifest.data;
}
