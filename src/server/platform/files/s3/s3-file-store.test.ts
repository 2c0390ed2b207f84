import { readdir } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileStoreUnavailable } from "../file-store.ts";
import { testStorePromises } from "../file-store-promises.fixture.ts";
import { openOwnStore } from "./own-store.fixture.ts";
import { type S3Server, startS3Server } from "./s3-server.fixture.ts";

let server: S3Server;
beforeEach(async () => {
  server = await startS3Server();
});
afterEach(() => server.stop());

async function* content(text: string) {
  yield Buffer.from(text);
}
const put = (text: string, store = server.store()) => store.put(content(text), { maxBytes: 20_000_000 });
const incoming = () => readdir(join(dirname(server.settings.secretFile), "incoming"));

describe("the store in a bucket", () => {
  const ownStore = openOwnStore();
  testStorePromises(ownStore ?? (() => server.store()));

  test("passes over what others keep beside it", async () => {
    const { sha256 } = await put("one");
    await server.tamper("note.txt", "not ours");
    await server.tamper(`../${"0".repeat(64)}`, "outside the prefix");
    const later = new Date(Date.now() + 3_600_000);
    expect(await Array.fromAsync(server.store().list(later))).toEqual([sha256]);
  });

  test("gives known content a new time and mends what was done to it", async () => {
    const { sha256 } = await put("one");
    await server.age(sha256, new Date("2026-01-01T00:00:00Z"));
    await server.tamper(sha256, "two");
    const yesterday = new Date(Date.now() - 86_400_000);
    await server.age(sha256, new Date("2026-01-01T00:00:00Z"));
    expect(await Array.fromAsync(server.store().list(yesterday))).toEqual([sha256]);
    await put("one");
    expect(await Array.fromAsync(server.store().list(yesterday))).toEqual([]);
    expect((await buffer(await server.store().get(sha256))).toString()).toBe("one");
  });
});

describe("a store that cannot be used is told in words, without its secret", () => {
  const failure = async (work: () => Promise<unknown>) => {
    const error = await work().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof FileStoreUnavailable)) throw new Error("no such failure", { cause: error });
    expect(JSON.stringify([error, error.cause, error.stack, error.text])).not.toContain("wrong-secret");
    expect(error.text.vi).toContain("Kho lưu tệp");
    return error.message;
  };

  test("when it refuses the key", async () => {
    const store = server.store({}, "wrong-secret");
    for (const work of [() => store.check(), () => put("one", store), () => store.has("0".repeat(64))]) {
      expect(await failure(work)).toMatch(/refuses the access key \(.*403\)/);
    }
    expect(await failure(() => server.store({ accessKey: "NOBODY" }).check())).toContain("refuses the access key");
    expect(await incoming()).toEqual([]);
  });

  test("when the bucket is not there", async () => {
    const store = server.store({ bucket: "another" });
    expect(await failure(() => store.check())).toContain("no such bucket (NoSuchBucket");
    expect(await failure(() => put("one", store))).toContain("no such bucket");
  });

  test("when it is away: never as a content that is missing", async () => {
    const { sha256 } = await put("one");
    const store = server.store();
    await server.stop();
    const asks = [
      () => store.check(),
      () => put("two", store),
      () => store.has(sha256),
      () => store.get(sha256),
      () => store.delete(sha256),
      () => Array.fromAsync(store.list(new Date())),
    ];
    for (const ask of asks) expect(await failure(ask)).toMatch(/does not answer \(E\w+\)/);
  });
});

describe("a connection that is cut half way", () => {
  let proxy: Server | undefined;
  afterEach(() => proxy?.close());

  /** Stands before the server and cuts the first connections after so many bytes in one direction. */
  async function cutting(cuts: number, { after, of }: { after: number; of: "request" | "answer" }) {
    let left = cuts;
    const { port: target } = new URL(server.settings.endpoint);
    proxy = createServer((near: Socket) => {
      const far = connect(Number(target), "127.0.0.1");
      const both = [near, far];
      for (const socket of both) socket.on("error", () => undefined);
      for (const [one, other] of [both, both.toReversed()] as [Socket, Socket][]) {
        one.on("close", () => other.destroy());
        one.pipe(other);
      }
      let seen = 0;
      (of === "request" ? near : far).on("data", (piece: Buffer) => {
        seen += piece.byteLength;
        if (left === 0 || seen < after || near.destroyed) return;
        left -= 1;
        near.destroy();
      });
    });
    await new Promise<void>((listening) => proxy?.listen(0, "127.0.0.1", listening));
    const { port } = proxy.address() as { port: number };
    return server.store({ endpoint: `http://127.0.0.1:${port}` });
  }

  test("while a content is sent: the whole is sent again", async () => {
    const text = "chứng cứ ".repeat(400_000);
    const store = await cutting(2, { after: 1_000_000, of: "request" });
    const { sha256 } = await put(text, store);
    expect((await buffer(await server.store().get(sha256))).toString()).toBe(text);
  });

  test("again and again while a content is sent: refused, and nothing waits on this machine", async () => {
    const store = await cutting(99, { after: 1_000_000, of: "request" });
    await expect(put("chứng cứ ".repeat(400_000), store)).rejects.toThrow(FileStoreUnavailable);
    expect(await incoming()).toEqual([]);
  });

  test("while a content is read: the reader is told instead of getting a part for the whole", async () => {
    const { sha256 } = await put("chứng cứ ".repeat(400_000));
    const store = await cutting(99, { after: 1_000_000, of: "answer" });
    await expect(buffer(await store.get(sha256))).rejects.toThrow(FileStoreUnavailable);
  });
});
