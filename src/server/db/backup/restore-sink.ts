import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { FileStore } from "../../platform/files/file-store.ts";
import { type RestoreOptions, Trailer } from "./manifest.ts";
import { cutOff, damagedFile, incomplete, otherKey, outOfPlace } from "./restore-refusals.ts";
import { type CopyTable, columnList, type TableSum, TableSummer } from "./table-copy.ts";
import type { TarEntry } from "./tar.ts";

/** Takes the entries of a backup one by one to where they belong. */
export class RestoreSink {
  readonly #client: pg.Client;
  readonly #tables: ReadonlyMap<string, CopyTable>;
  readonly #deps: { files: FileStore; keysFolder: string };
  readonly #options: RestoreOptions;
  readonly #sums = new Map<string, TableSum>();
  #open: { table: string; stream: Writable; summer: TableSummer } | undefined;
  #files = 0;
  readonly #keys = new Map<string, { content: Buffer; other: boolean }>();
  #trailer: Trailer | undefined;

  constructor(
    client: pg.Client,
    tables: ReadonlyMap<string, CopyTable>,
    deps: { files: FileStore; keysFolder: string },
    options: RestoreOptions,
  ) {
    this.#client = client;
    this.#tables = tables;
    this.#deps = deps;
    this.#options = options;
  }

  async take(entry: TarEntry): Promise<void> {
    const [kind, name] = entry.name.split("/") as [string, string | undefined];
    if (kind === "tables" && name !== undefined) return this.#takeRows(name, entry);
    await this.#closeTable();
    if (kind === "files" && name !== undefined) return this.#takeFile(name, entry);
    if (kind === "keys" && name !== undefined) return this.#takeKey(name, entry);
    if (entry.name !== "trailer.json") throw outOfPlace(entry.name);
    this.#trailer = Trailer.parse(JSON.parse((await readAll(entry)).toString("utf8")));
  }

  /** Ends a COPY under way as failed; without this the connection would wait for its rows for ever. */
  abort(error: Error): void {
    this.#open?.stream.on("error", () => undefined).destroy(error);
  }

  /** What the backup says must have arrived, and what did. */
  async finish(): Promise<{ trailer: Trailer; sums: ReadonlyMap<string, TableSum> }> {
    await this.#closeTable();
    const trailer = this.#trailer;
    if (trailer === undefined) throw cutOff();
    if (trailer.files !== this.#files || trailer.keys.length !== this.#keys.size) {
      throw incomplete(this.#files, trailer.files);
    }
    return { trailer, sums: this.#sums };
  }

  async #takeRows(name: string, entry: TarEntry): Promise<void> {
    if (this.#open?.table !== name) {
      await this.#closeTable();
      const table = this.#tables.get(name);
      if (table === undefined || this.#sums.has(name)) throw outOfPlace(entry.name);
      const stream = this.#client.query(copyFrom(`COPY "${name}" (${columnList(table)}) FROM STDIN`));
      this.#open = { table: name, stream, summer: new TableSummer() };
    }
    const { stream, summer } = this.#open;
    for await (const chunk of entry.content) {
      summer.add(chunk);
      await write(stream, chunk);
    }
    this.#tell(name);
  }

  async #closeTable(): Promise<void> {
    if (this.#open === undefined) return;
    const { table, stream, summer } = this.#open;
    this.#open = undefined;
    stream.end();
    await finished(stream);
    this.#sums.set(table, summer.sum());
  }

  async #takeFile(sha256: string, entry: TarEntry): Promise<void> {
    const stored = await this.#deps.files.put(Readable.from(entry.content), { maxBytes: entry.size });
    if (stored.sha256 !== sha256) throw damagedFile(sha256);
    this.#files += 1;
    this.#tell(undefined);
  }

  async #takeKey(name: string, entry: TarEntry): Promise<void> {
    if (!/^[\w.-]+$/.test(name) || name.startsWith(".")) throw outOfPlace(entry.name);
    const content = await readAll(entry);
    const path = join(this.#deps.keysFolder, name);
    const there = await readFile(path).catch(() => undefined);
    if (there !== undefined && !there.equals(content) && !this.#options.replace) throw otherKey(name);
    this.#keys.set(name, { content, other: there !== undefined && !there.equals(content) });
  }

  /** Writes the keys of the backup; another key of the same name is kept beside it, because something may need it. */
  async writeKeys(): Promise<void> {
    const folder = this.#deps.keysFolder;
    if (this.#keys.size > 0) await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [name, { content, other }] of this.#keys) {
      const path = join(folder, name);
      if (other) await rename(path, `${path}.replaced-${Date.now()}`);
      await writeFile(path, content, { mode: 0o600, flush: true });
    }
  }

  #tell(table: string | undefined): void {
    const rows = [...this.#sums.values()].reduce((sum, one) => sum + one.rows, this.#open?.summer.rows ?? 0);
    this.#options.onProgress?.({ table, rows, files: this.#files });
  }
}

/** Writes with regard to the reader's pace; an error of the stream comes out here. */
function write(stream: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error);
    stream.once("error", fail);
    stream.write(chunk, (error) => {
      stream.off("error", fail);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** A small entry as a whole. */
export async function readAll(entry: TarEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of entry.content) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
