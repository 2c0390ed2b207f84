import { createWriteStream } from "node:fs";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import type { Clock } from "../../platform/clock.ts";
import { FileContentMissing, type FileStore } from "../../platform/files/file-store.ts";
import { findPending, readApplied } from "../migrate.ts";
import { readMigrations } from "../migrations-folder.ts";
import { connectOwner, type DatabaseTarget } from "../target.ts";
import { isSchemaEmpty } from "./loose-schema.ts";
import { BackupError, type BackupProgress, type BackupSummary, type Manifest, type Trailer } from "./manifest.ts";
import { copySettings, listTables, readRows, TableSummer, transientTables } from "./table-copy.ts";
import { packTar, type TarEntry } from "./tar.ts";

export interface BackupDeps {
  readonly target: DatabaseTarget;
  readonly files: FileStore;
  /** Folder of the keys in the data home. */
  readonly keysFolder: string;
  readonly clock: Clock;
}

export interface BackupOptions {
  /** The keys open what is sealed in the data: with them the file opens second steps and hand-over sheets. */
  readonly withKeys?: boolean;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

const chunkBytes = 4 * 1024 * 1024;

/**
 * Writes one file (tar, gzip) with all data as of one instant and the contents of all files. Memory does not grow with
 * the data. The file appears under its name only when it is complete, readable by its owner alone; an existing file
 * is never replaced.
 */
export async function backupTo(file: string, deps: BackupDeps, options: BackupOptions = {}): Promise<BackupSummary> {
  const part = `${file}.part`;
  const client = await connectOwner(deps.target, copySettings);
  try {
    await assertAbsent(file);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const manifest = await describe(client, deps, options.withKeys ?? false);
    const trailer: Trailer = { tables: {}, files: 0, missingFiles: [], keys: [] };
    await pipeline(
      Readable.from(packTar(entries(client, deps, manifest, trailer, options))),
      createGzip({ level: 4 }),
      createWriteStream(part, { flags: "wx", mode: 0o600, flush: true }),
    );
    await assertAbsent(file);
    await rename(part, file);
    await syncFolder(dirname(file));
    return { manifest, trailer };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client, deps: BackupDeps, withKeys: boolean): Promise<Manifest> {
  if (await isSchemaEmpty(client, deps.target.schema)) throw nothingThere(deps.target.schema);
  const migrations = await readApplied(client);
  // A newer schema may hold things that this program does not know how to carry.
  findPending(await readMigrations(), migrations, deps.target.schema);
  const tables = (await listTables(client)).filter((table) => !transientTables.has(table.name));
  return {
    format: "congtam-backup-1",
    createdAt: deps.clock.now().toISOString(),
    schema: deps.target.schema,
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    withKeys,
  };
}

function nothingThere(schema: string): BackupError {
  return new BackupError(
    {
      vi: `Lược đồ "${schema}" chưa có dữ liệu, không có gì để sao lưu. Xem lại CONGTAM_HOME, DATABASE_URL, CONGTAM_SCHEMA.`,
      en: `The schema "${schema}" holds nothing yet, so there is nothing to back up. Check CONGTAM_HOME, DATABASE_URL, CONGTAM_SCHEMA.`,
    },
    { inTheWay: true },
  );
}

async function* entries(
  client: pg.Client,
  deps: BackupDeps,
  manifest: Manifest,
  trailer: Trailer,
  { onProgress }: BackupOptions,
): AsyncGenerator<TarEntry> {
  let rows = 0;
  yield jsonEntry("manifest.json", manifest);
  for (const table of await listTables(client)) {
    if (transientTables.has(table.name)) continue;
    const summer = new TableSummer();
    let number = 0;
    for await (const chunk of inChunks(readRows(client, table))) {
      summer.add(chunk);
      number += 1;
      const name = `tables/${table.name}/${String(number).padStart(6, "0")}.copy`;
      yield { name, size: chunk.byteLength, content: [chunk] };
      onProgress?.({ table: table.name, rows: rows + summer.rows, files: 0 });
    }
    rows += summer.rows;
    trailer.tables[table.name] = summer.sum();
  }
  for await (const entry of fileEntries(client, deps.files, trailer)) {
    yield entry;
    onProgress?.({ table: undefined, rows, files: trailer.files });
  }
  if (manifest.withKeys) yield* keyEntries(deps.keysFolder, trailer);
  yield jsonEntry("trailer.json", trailer);
}

/** Gathers the many small pieces of a COPY stream, so that entries can say their length before they are written. */
async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of source) {
    parts.push(part);
    size += part.byteLength;
    if (size < chunkBytes) continue;
    yield Buffer.concat(parts);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts);
}

async function* fileEntries(client: pg.Client, files: FileStore, trailer: Trailer): AsyncGenerator<TarEntry> {
  let last = "";
  for (;;) {
    const { rows } = await client.query<{ sha256: string; size: string }>(
      'SELECT sha256, size FROM stored_file WHERE sha256 > $1 COLLATE "C" ORDER BY sha256 COLLATE "C" LIMIT 1000',
      [last],
    );
    for (const { sha256, size } of rows) {
      try {
        const content = await files.get(sha256);
        trailer.files += 1;
        yield { name: `files/${sha256}`, size: Number(size), content };
      } catch (error) {
        if (!(error instanceof FileContentMissing)) throw error;
        trailer.missingFiles.push(sha256);
      }
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.sha256;
  }
}

async function* keyEntries(folder: string, trailer: Trailer): AsyncGenerator<TarEntry> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(folder, entry.name));
    trailer.keys.push(entry.name);
    yield { name: `keys/${entry.name}`, size: content.byteLength, content: [content] };
  }
}

function jsonEntry(name: string, value: unknown): TarEntry {
  const content = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return { name, size: content.byteLength, content: [content] };
}

async function assertAbsent(file: string): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return;
  await handle.close();
  throw new BackupError(
    {
      vi: `${file} đã có; bản sao lưu không bao giờ ghi đè tệp khác.`,
      en: `${file} exists already; a backup never replaces a file.`,
    },
    { inTheWay: true },
  );
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
