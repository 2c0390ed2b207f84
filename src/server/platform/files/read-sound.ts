import { sha256 as digest } from "../imports/state-digest.ts";
import type { FileStore } from "./file-store.ts";

/** A stored content whole; undefined where it is gone or no longer what its name says. */
export async function readSound(files: FileStore, sha256: string): Promise<Buffer | undefined> {
  if (!(await files.has(sha256))) return undefined;
  const bytes = Buffer.concat(await Array.fromAsync(await files.get(sha256)));
  return digest(bytes) === sha256 ? bytes : undefined;
}
