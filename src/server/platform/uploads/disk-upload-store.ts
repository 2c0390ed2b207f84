import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { UploadStore } from "./upload-store.ts";

/** Files on their way in, one file each in a folder that all processes of the machine share. */
export function diskUploadStore(folder: string): UploadStore {
  const pathOf = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("not an identifier");
    return join(folder, id);
  };
  return {
    async write(id, offset, piece) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(id), offset === 0 ? "w" : "r+", 0o600);
      try {
        // What a broken attempt left behind the confirmed place is overwritten.
        await file.truncate(offset);
        await file.write(piece, 0, piece.byteLength, offset);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async read(id, offset, length) {
      const file = await open(pathOf(id), "r");
      try {
        const { size } = await file.stat();
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    stream(id) {
      return createReadStream(pathOf(id));
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
    },
    async list(before) {
      const old: string[] = [];
      for (const name of await readdir(folder).catch(() => [])) {
        const info = await stat(join(folder, name)).catch(() => undefined);
        if (info !== undefined && info.mtime < before && /^[0-9a-f-]{36}$/.test(name)) old.push(name);
      }
      return old;
    },
  };
}
