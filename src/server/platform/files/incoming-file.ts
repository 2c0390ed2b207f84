import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileTooLarge } from "./file-store.ts";

/** A content that is wholly on the disk under a passing name. */
export interface IncomingFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Writes a stream to its end into a file of its own, then lets it be kept; the file is gone afterwards unless it was
 * moved away. A stream that fails or grows past `maxBytes` is not kept.
 * @throws FileTooLarge
 */
export async function withIncomingFile(
  folder: string,
  { content, maxBytes }: { readonly content: AsyncIterable<Uint8Array>; readonly maxBytes: number },
  keep: (file: IncomingFile) => Promise<void>,
): Promise<{ sha256: string; size: number }> {
  const path = join(folder, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const { sha256, size } = await writeThrough(content, path, maxBytes);
    await keep({ path, sha256, size });
    return { sha256, size };
  } finally {
    await rm(path, { force: true });
  }
}

/** No content is on its way for longer. */
const longestMilliseconds = 24 * 3_600_000;

/** Makes the folder and removes what programs that were killed left in it, by the clock of the machine. */
export async function tidyIncoming(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = Date.now() - longestMilliseconds;
  for (const name of await readdir(folder)) {
    const info = await stat(join(folder, name)).catch(() => undefined);
    if (info !== undefined && info.mtimeMs < before) await rm(join(folder, name), { force: true });
  }
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
