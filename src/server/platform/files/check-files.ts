import { createHash } from "node:crypto";
import type { Reader } from "../../db/database.ts";
import { listStoredFiles } from "./file-repository.ts";
import type { FileStore } from "./file-store.ts";

export interface FilesCheck {
  readonly files: number;
  /** SHA-256 under which the database knows a content that is not there, or is another one. */
  readonly missing: readonly string[];
  readonly altered: readonly string[];
}

/** Reads every content that a record uses and compares it with its name. `onProgress` is told the contents read. */
export async function checkFiles(
  deps: { readonly db: { readonly reader: Reader }; readonly files: FileStore },
  onProgress: (files: number) => void = () => {},
): Promise<FilesCheck> {
  const missing: string[] = [];
  const altered: string[] = [];
  const known = await listStoredFiles(deps.db.reader);
  for (const [at, sha256] of known.entries()) {
    if (!(await deps.files.has(sha256))) missing.push(sha256);
    else {
      const hash = createHash("sha256");
      for await (const part of await deps.files.get(sha256)) hash.update(part);
      if (hash.digest("hex") !== sha256) altered.push(sha256);
    }
    onProgress(at + 1);
  }
  return { files: known.length, missing, altered };
}
