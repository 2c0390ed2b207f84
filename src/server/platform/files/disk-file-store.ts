import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { assertContentName } from "./content-name.ts";
import { FileContentMissing, type FileStore } from "./file-store.ts";
import { tidyIncoming, withIncomingFile } from "./incoming-file.ts";

/**
 * Files on disk, `ab/cd/abcd…` below a folder. A content appears under its name only when it is wholly on the disk
 * (fsync of the file, rename, fsync of the folder): a crash leaves a temporary file at most.
 */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    assertContentName(sha256);
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    put(content, { maxBytes }) {
      return withIncomingFile(join(folder, "incoming"), { content, maxBytes }, async (file) => {
        const path = pathOf(file.sha256);
        // Known content gets a new time: it was needed just now, so the search for unneeded content leaves it alone.
        if (!(await touch(path))) await moveDurably(file.path, path, folder);
      });
    },
    async has(sha256) {
      return (await statOf(pathOf(sha256))) !== undefined;
    },
    async get(sha256) {
      const file = await open(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? new FileContentMissing(sha256) : error;
      });
      return createReadStream("", { fd: file });
    },
    async delete(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async writtenAt(sha256) {
      return (await statOf(pathOf(sha256)))?.mtime;
    },
    async check() {
      await tidyIncoming(join(folder, "incoming"));
    },
    async *list(before) {
      for (const first of await folders(folder)) {
        for (const second of await folders(join(folder, first))) {
          for (const name of await readdir(join(folder, first, second))) {
            const info = await stat(join(folder, first, second, name)).catch(() => undefined);
            if (info !== undefined && info.mtime < before) yield name;
          }
        }
      }
    },
  };
}

/** Undefined where nothing is; a disk that cannot be read is an error, not an absence. */
async function statOf(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

async function moveDurably(from: string, to: string, root: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  // The names on the way must be on the disk as well; Windows cannot and need not sync a folder.
  if (process.platform === "win32") return;
  for (let at = dirname(to); at.length >= root.length; at = dirname(at)) {
    const handle = await open(at);
    await handle.sync();
    await handle.close();
  }
}

async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function folders(path: string): Promise<string[]> {
  const names = await readdir(path).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{2}$/.test(name));
}
