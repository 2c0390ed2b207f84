import type { FileStore } from "./file-store.ts";

export interface FilesCopy {
  readonly copied: number;
  /** Contents that were there already. */
  readonly there: number;
  /** Names under which the source holds something else; they are not copied as what they are not. */
  readonly altered: readonly string[];
}

/** Later than anything that was ever written, whatever the clock of the store says. */
const anyTime = new Date("9999-12-31T00:00:00Z");

/**
 * Copies every content of a store into another one that lacks it; may be broken off and begun again. What is written to
 * the source meanwhile may be passed over.
 */
export async function copyFiles(
  { from, to }: { readonly from: FileStore; readonly to: FileStore },
  onProgress: (files: number) => void = () => {},
): Promise<FilesCopy> {
  let [copied, there] = [0, 0];
  const altered: string[] = [];
  for await (const sha256 of from.list(anyTime)) {
    if (await to.has(sha256)) there += 1;
    else {
      const written = await to.put(await from.get(sha256), { maxBytes: Number.POSITIVE_INFINITY });
      if (written.sha256 === sha256) copied += 1;
      else altered.push(sha256);
    }
    onProgress(copied + there + altered.length);
  }
  return { copied, there, altered };
}
