import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach } from "vitest";
import { parseObjectStoreSettings } from "../../../object-store-settings.ts";
import type { FileStore } from "../file-store.ts";
import { s3Bucket } from "./s3-bucket.ts";
import { s3FileStore } from "./s3-file-store.ts";

/**
 * The store that `CONGTAM_TEST_S3_ENDPOINT` and its companions name, so that the promises are tried on the kind of
 * server a province has; undefined without them. Each test gets a prefix of its own.
 */
export function openOwnStore(): (() => FileStore) | undefined {
  const read = (name: string) => process.env[name.replace("CONGTAM_S3", "CONGTAM_TEST_S3")] || undefined;
  const settings = parseObjectStoreSettings(
    read,
    (variable, text) => {
      throw new Error(`${variable}: ${text.en}`);
    },
    (name) => (read(name) === undefined ? undefined : read(name) === "1"),
  );
  if (!settings) return undefined;
  const bucket = s3Bucket(settings, readFileSync(settings.secretFile, "utf8").trim());
  const incoming = join(tmpdir(), `congtam-s3-${process.pid}`);
  let prefix = "";
  beforeEach(() => {
    prefix = `congtam-test/${randomUUID()}/`;
  });
  return () => s3FileStore(bucket, { prefix, incoming, pageKeys: 2 });
}
