import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { ObjectStoreSettings } from "../../../object-store-settings.ts";
import type { FileStore } from "../file-store.ts";
import { s3Bucket } from "./s3-bucket.ts";
import { s3FileStore } from "./s3-file-store.ts";

/** The only pair of keys that the server knows. */
export const serverKeys = { accessKey: "S3RVER", secretKey: "S3RVER" } as const;

/** A running S3 server with one bucket on the disk of this machine. */
export interface S3Server {
  readonly settings: ObjectStoreSettings;
  /** Environment of a program that keeps its files there. */
  readonly environment: Readonly<Record<string, string>>;
  /** A store in the bucket; settings may be made wrong. */
  store(over?: Partial<ObjectStoreSettings>, secretKey?: string): FileStore;
  /** Changes the bytes past the protocol, as somebody with the server in hand could. */
  tamper(sha256: string, bytes: string): Promise<void>;
  /** Makes a content as old as that. */
  age(sha256: string, writtenAt: Date): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server on a free port of the loopback address. */
export async function startS3Server(prefix = "tinh-04/"): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), "congtam-s3-"));
  const bucket = "congtam";
  const server = new S3rver({
    ...{ address: "127.0.0.1", port: 0, silent: true, vhostBuckets: false },
    ...{ directory: join(directory, "buckets"), configureBuckets: [{ name: bucket }] },
  });
  // The server leaves the slash at the end of a bucket's address out of the signature, unlike others: given back here.
  server.middleware.splice(-1, 0, (context, next) => {
    if (/^\/[^/]+\/$/.test(context.path)) {
      context.mountPath = "/";
      context.state.vhost = true;
    }
    return next();
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const { accessKey, secretKey } = serverKeys;
  const secretFile = join(directory, "secret");
  await writeFile(secretFile, secretKey);
  const settings = { endpoint, region: "us-east-1", bucket, prefix, accessKey, secretFile, pathStyle: true };
  const pathOf = (sha256: string) => join(directory, "buckets", bucket, `${prefix}${sha256}._S3rver_object`);
  return {
    settings,
    environment: {
      CONGTAM_S3_ENDPOINT: endpoint,
      CONGTAM_S3_BUCKET: bucket,
      CONGTAM_S3_PREFIX: prefix.replace(/\/$/, ""),
      CONGTAM_S3_ACCESS_KEY: accessKey,
      CONGTAM_S3_SECRET_KEY_FILE: secretFile,
    },
    store: (over = {}, secret = secretKey) =>
      s3FileStore(s3Bucket({ ...settings, ...over }, secret, [1, 1]), {
        ...{ prefix, incoming: join(directory, "incoming"), pageKeys: 2 },
      }),
    tamper: (sha256, bytes) => writeFile(pathOf(sha256), bytes),
    age: (sha256, writtenAt) => utimes(pathOf(sha256), writtenAt, writtenAt),
    async stop() {
      // What was cut off just now it would still note, into a log that is closed.
      server.logger.silent = true;
      server.httpServer.closeAllConnections();
      await new Promise((closed) => server.httpServer.close(closed));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
