import { createHash } from "node:crypto";
import { FileContentAltered, type FileStore } from "./file-store.ts";

/** A stored content whole; undefined where it is gone or no longer what its name says. */
export async function readSound(files: FileStore, sha256: string): Promise<Buffer | undefined> {
  if (!(await files.has(sha256))) return undefined;
  const chunks: Uint8Array[] = [];
  // As it comes: a large content digested at once would hold up everybody.
  const digest = createHash("sha256");
  for await (const chunk of await files.get(sha256)) {
    chunks.push(chunk);
    digest.update(chunk);
  }
  return digest.digest("hex") === sha256 ? Buffer.concat(chunks) : undefined;
}

/** The same for what was published, which must be there. @throws FileContentAltered where it is gone or another one. */
export async function readIntact(files: FileStore, sha256: string): Promise<Buffer> {
  const bytes = await readSound(files, sha256);
  if (bytes === undefined) throw new FileContentAltered(sha256);
  return bytes;
}
