import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import type { ObjectStoreSettings } from "../../../object-store-settings.ts";
import type { IncomingFile } from "../incoming-file.ts";
import { describeS3Failure, isAbsence, mayPass } from "./s3-failure.ts";

export interface BucketEntry {
  readonly key: string;
  /** By the clock of the store. */
  readonly writtenAt: Date;
}

/** What we ask of a bucket. A refusal, or no answer after some attempts, is a `FileStoreUnavailable`. */
export interface S3Bucket {
  /** Puts a whole file; the store keeps it only when length and digest are those announced. */
  put(key: string, file: IncomingFile): Promise<void>;
  head(key: string): Promise<BucketEntry | undefined>;
  get(key: string): Promise<Readable | undefined>;
  delete(key: string): Promise<void>;
  /** One page in the order of names, of those after `after`. */
  list(page: {
    readonly prefix: string;
    readonly most: number;
    readonly after?: string | undefined;
  }): Promise<{ readonly entries: readonly BucketEntry[]; readonly more: boolean }>;
}

type Sdk = typeof import("@aws-sdk/client-s3");

const connectMilliseconds = 5_000;
/** Until the head of an answer; a put has none, because it depends on its length. */
const answerMilliseconds = 20_000;
/** Without a byte in either direction: a reader that stops for longer loses its download. */
const idleMilliseconds = 60_000;
const usualPauses = [300, 1_000] as const;

/** The bucket of the settings. The library behind it is loaded with the first question. */
export function s3Bucket(
  settings: ObjectStoreSettings,
  secretKey: string,
  /** Milliseconds before each further attempt. */
  pauses: readonly number[] = usualPauses,
): S3Bucket {
  const { bucket: Bucket } = settings;
  let opened: Promise<{ sdk: Sdk; client: S3Client }> | undefined;
  const open = () => (opened ??= openClient(settings, secretKey));
  const quick = { requestTimeout: answerMilliseconds };

  /** Does it again where that may help; each attempt is whole. */
  async function attempt<T>(work: (sdk: Sdk, client: S3Client) => Promise<T>): Promise<T> {
    const { sdk, client } = await open();
    for (const pause of pauses) {
      try {
        return await work(sdk, client);
      } catch (error) {
        if (!mayPass(error)) throw describeS3Failure(error, settings);
        await sleep(pause);
      }
    }
    return work(sdk, client).catch((error: unknown) => {
      throw describeS3Failure(error, settings);
    });
  }

  return {
    put(key, file) {
      return attempt(async ({ PutObjectCommand }, client) => {
        const content = createReadStream(file.path);
        const broken = new AbortController();
        content.on("error", (error) => broken.abort(error));
        const command = new PutObjectCommand({
          Bucket,
          Key: key,
          Body: content,
          ContentLength: file.size,
          ContentType: "application/octet-stream",
          ChecksumSHA256: Buffer.from(file.sha256, "hex").toString("base64"),
        });
        // Signed with the digest of the content itself, which every store compares, also those without checksums.
        command.middlewareStack.add(
          (next) => (args) => {
            (args.request as { headers: Record<string, string> }).headers["x-amz-content-sha256"] = file.sha256;
            return next(args);
          },
          { step: "build", name: "congtamContentDigest" },
        );
        try {
          await client.send(command, { abortSignal: broken.signal });
        } catch (error) {
          throw broken.signal.aborted ? broken.signal.reason : error;
        } finally {
          content.destroy();
        }
      });
    },
    head(key) {
      return attempt(async ({ HeadObjectCommand }, client) => {
        const found = await client.send(new HeadObjectCommand({ Bucket, Key: key }), quick).catch(undefinedIfAbsent);
        return found && { key, writtenAt: found.LastModified ?? new Date(0) };
      });
    },
    async get(key) {
      const found = await attempt(({ GetObjectCommand }, client) =>
        client.send(new GetObjectCommand({ Bucket, Key: key }), quick).catch(undefinedIfAbsent),
      );
      return found && toldReadable(found.Body as Readable, settings);
    },
    async delete(key) {
      await attempt(({ DeleteObjectCommand }, client) =>
        client.send(new DeleteObjectCommand({ Bucket, Key: key }), quick).catch(undefinedIfAbsent),
      );
    },
    list({ prefix, most, after }) {
      // The older of the two ways to list: every store knows it, and the last name of a page is enough to go on.
      return attempt(async ({ ListObjectsCommand }, client) => {
        const page = { Bucket, Prefix: prefix, MaxKeys: most, ...(after && { Marker: after }) };
        const found = await client.send(new ListObjectsCommand(page), quick);
        const entries = (found.Contents ?? []).flatMap(({ Key, LastModified }) =>
          Key === undefined || LastModified === undefined ? [] : [{ key: Key, writtenAt: LastModified }],
        );
        return { entries, more: found.IsTruncated ?? false };
      });
    },
  };
}

async function openClient(settings: ObjectStoreSettings, secretKey: string): Promise<{ sdk: Sdk; client: S3Client }> {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: settings.pathStyle,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: secretKey },
    // Stores other than the first one do not all know the newer checksums; ours goes with every put.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 1,
    // What fails is told by the program, once.
    logger: silent,
    requestHandler: {
      connectionTimeout: connectMilliseconds,
      socketTimeout: idleMilliseconds,
      throwOnRequestTimeout: true,
    },
  });
  return { sdk, client };
}

const say = () => undefined;
const silent = { debug: say, info: say, warn: say, error: say };

function undefinedIfAbsent(error: unknown): undefined {
  if (!isAbsence(error)) throw error;
}

/** The bytes as they come; a connection that is lost on the way is told like every other failure of the store. */
function toldReadable(body: Readable, settings: ObjectStoreSettings): Readable {
  body.on("error", () => undefined);
  const told = Readable.from(
    (async function* () {
      try {
        yield* body;
      } catch (error) {
        throw describeS3Failure(error, settings);
      }
    })(),
    { objectMode: false },
  );
  // Also when nobody began to read: the connection must be given back.
  return told.once("close", () => body.destroy());
}
