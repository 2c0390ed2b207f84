import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileContentMissing, type FileStore, FileTooLarge } from "./file-store.ts";

/**
 * Files on disk, `ab/cd/abcd…` below a folder. A content appears under its name only when it is wholly on the disk
 * (fsync of the file, rename, fsync of the folder): a crash leaves a temporary file at most.
 */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256");
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    async put(content, { maxBytes }) {
      const temporary = join(folder, "incoming", randomUUID());
      await mkdir(dirname(temporary), { recursive: true, mode: 0o700 });
      try {
        const written = await writeThrough(content, temporary, maxBytes);
        const path = pathOf(written.sha256);
        // Known content gets a new time: it was needed just now, so the search for unneeded content leaves it alone.
        if (!(await touch(path))) await moveDurably(temporary, path, folder);
        return written;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async has(sha256) {
      return stat(pathOf(sha256)).then(
        () => true,
        () => false,
      );
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

async function writeThrough(content: AsyncIterable<Uint8Array>, path: string, maxBytes: number) {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new FileTooLarge(maxBytes);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
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
