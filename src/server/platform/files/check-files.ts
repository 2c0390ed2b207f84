import { createHash } from "node:crypto";
import type { Reader } from "../../db/database.ts";
import type { CheckProgress } from "../audit/check-progress.ts";
import { whatFailed } from "../audit/what-failed.ts";
import { listStoredFiles } from "./file-repository.ts";
import type { FileStore } from "./file-store.ts";

export interface FilesCheck {
  readonly files: number;
  /** SHA-256 under which the database knows a content that is not there, or is another one. */
  readonly missing: readonly string[];
  readonly altered: readonly string[];
  /** Contents that are there and cannot be read: a folder in their place, rights taken away. */
  readonly unreadable: readonly { readonly sha256: string; readonly failure: string }[];
}

/** Reads every content that a record uses and compares it with its name. `onProgress` is told the contents read. */
export async function checkFiles(
  deps: { readonly db: { readonly reader: Reader }; readonly files: FileStore },
  onProgress: CheckProgress = () => {},
): Promise<FilesCheck> {
  const missing: string[] = [];
  const altered: string[] = [];
  const unreadable: { sha256: string; failure: string }[] = [];
  const known = await listStoredFiles(deps.db.reader);
  for (const [at, sha256] of known.entries()) {
    try {
      const digest = await digestContent(deps.files, sha256);
      if (digest === undefined) missing.push(sha256);
      else if (digest !== sha256) altered.push(sha256);
    } catch (error) {
      unreadable.push({ sha256, failure: whatFailed(error) });
    }
    await onProgress(at + 1);
  }
  return { files: known.length, missing, altered, unreadable };
}

/** What a stored content digests to; undefined where it is gone. */
async function digestContent(files: FileStore, sha256: string): Promise<string | undefined> {
  if (!(await files.has(sha256))) return undefined;
  const hash = createHash("sha256");
  for await (const part of await files.get(sha256)) hash.update(part);
  return hash.digest("hex");
}
