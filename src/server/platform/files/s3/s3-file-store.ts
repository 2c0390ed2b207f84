import { assertContentName, isContentName } from "../content-name.ts";
import { FileContentMissing, type FileStore } from "../file-store.ts";
import { tidyIncoming, withIncomingFile } from "../incoming-file.ts";
import type { S3Bucket } from "./s3-bucket.ts";

export interface S3StoreOptions {
  /** What names begin with in the bucket; "" or with a slash at its end. */
  readonly prefix: string;
  /** Folder of this machine in which a content waits until it is whole. */
  readonly incoming: string;
  /** Names asked for at once; a store gives 1,000 at most. */
  readonly pageKeys?: number;
}

/**
 * Files in a bucket, each under `prefix` and its SHA-256. A content first becomes whole on the disk of this machine,
 * so that its length and digest are announced with it: the store takes it wholly or not at all.
 */
export function s3FileStore(bucket: S3Bucket, { prefix, incoming, pageKeys = 1_000 }: S3StoreOptions): FileStore {
  const keyOf = (sha256: string) => {
    assertContentName(sha256);
    return prefix + sha256;
  };
  return {
    put(content, { maxBytes }) {
      // Known content is put again: it gets a new time, and whatever was done to it in the bucket is mended.
      return withIncomingFile(incoming, { content, maxBytes }, (file) => bucket.put(keyOf(file.sha256), file));
    },
    async has(sha256) {
      return (await bucket.head(keyOf(sha256))) !== undefined;
    },
    async get(sha256) {
      const content = await bucket.get(keyOf(sha256));
      if (content === undefined) throw new FileContentMissing(sha256);
      return content;
    },
    async delete(sha256) {
      await bucket.delete(keyOf(sha256));
    },
    async writtenAt(sha256) {
      return (await bucket.head(keyOf(sha256)))?.writtenAt;
    },
    async check() {
      await tidyIncoming(incoming);
      await bucket.list({ prefix, most: 1 });
    },
    async *list(before) {
      let after: string | undefined;
      do {
        const page = await bucket.list({ prefix, most: pageKeys, after });
        for (const { key, writtenAt } of page.entries) {
          const name = key.slice(prefix.length);
          if (isContentName(name) && writtenAt < before) yield name;
        }
        after = page.more ? page.entries.at(-1)?.key : undefined;
      } while (after !== undefined);
    },
  };
}
