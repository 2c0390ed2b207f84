import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { FileContentMissing, type FileStore, FileTooLarge } from "./file-store.ts";

const hour = 3_600_000;
const digest = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

async function* parts(...pieces: (string | Buffer)[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function names(store: FileStore, before: number) {
  return (await Array.fromAsync(store.list(new Date(before)))).sort();
}

/** What every store of files promises; the store is empty at the beginning of each test. */
export function testStorePromises(storeOf: () => FileStore): void {
  const put = (...pieces: (string | Buffer)[]) => storeOf().put(parts(...pieces), { maxBytes: 8_000_000 });
  const read = async (sha256: string) => buffer(await storeOf().get(sha256));

  test("says that it can be used", async () => {
    await expect(storeOf().check()).resolves.toBeUndefined();
  });

  test("names content by its digest and keeps it once", async () => {
    const sha256 = digest("chứng cứ");
    expect(await storeOf().has(sha256)).toBe(false);
    expect(await put("chứng ", "cứ")).toEqual({ sha256, size: 12 });
    expect(await put("chứng cứ")).toEqual({ sha256, size: 12 });
    expect(await storeOf().has(sha256)).toBe(true);
    expect((await read(sha256)).toString()).toBe("chứng cứ");
    expect(await names(storeOf(), Date.now() + hour)).toEqual([sha256]);
  });

  test("keeps an empty content, and a long one byte for byte", async () => {
    const long = Buffer.alloc(5_300_000, "Căn cứ Quyết định số 1766/QĐ-BNV; ");
    expect(await put()).toEqual({ sha256: digest(""), size: 0 });
    expect(await put(long.subarray(0, 1_000_001), long.subarray(1_000_001))).toMatchObject({ size: 5_300_000 });
    expect((await read(digest(""))).byteLength).toBe(0);
    expect((await read(digest(long))).equals(long)).toBe(true);
  });

  test("keeps nothing of a stream that fails or is too long", async () => {
    const long = storeOf().put(parts("x".repeat(60), "y".repeat(60)), { maxBytes: 100 });
    await expect(long).rejects.toThrow(FileTooLarge);
    async function* broken() {
      yield Buffer.from("a");
      throw new Error("connection lost");
    }
    await expect(storeOf().put(broken(), { maxBytes: 100 })).rejects.toThrow("connection lost");
    expect(await names(storeOf(), Date.now() + hour)).toEqual([]);
  });

  test("takes many at once, also the same content", async () => {
    const texts = ["a", "b", "c", "d", "e", "a", "b"];
    await Promise.all(texts.map((text) => put(text)));
    for (const text of texts) expect((await read(digest(text))).toString()).toBe(text);
    expect(await names(storeOf(), Date.now() + hour)).toEqual([...new Set(texts)].map(digest).sort());
  });

  test("lists what was written before an instant, and knows when that was", async () => {
    const { sha256 } = await put("one");
    expect(await names(storeOf(), Date.now() - hour)).toEqual([]);
    const writtenAt = await storeOf().writtenAt(sha256);
    expect(Math.abs((writtenAt?.getTime() ?? 0) - Date.now())).toBeLessThan(hour);
    expect(await storeOf().writtenAt(digest("two"))).toBeUndefined();
  });

  test("deletes, and takes deleting what is gone for done", async () => {
    const { sha256 } = await put("one");
    await storeOf().delete(sha256);
    await storeOf().delete(sha256);
    expect(await storeOf().has(sha256)).toBe(false);
    expect(await names(storeOf(), Date.now() + hour)).toEqual([]);
  });

  test("says when content is missing and refuses names that are none", async () => {
    await expect(storeOf().get("0".repeat(64))).rejects.toThrow(FileContentMissing);
    for (const ask of ["get", "has", "delete", "writtenAt"] as const) {
      await expect((async () => storeOf()[ask]("../../etc/passwd"))()).rejects.toThrow("not a SHA-256");
    }
  });

  test("gives back what a reader opened and did not read to its end", async () => {
    const { sha256 } = await put(Buffer.alloc(4_000_000, "x"));
    for (let i = 0; i < 60; i++) {
      const content = await storeOf().get(sha256);
      if (i % 2 === 0) for await (const _ of content) break;
      else content.destroy();
    }
    expect((await read(sha256)).byteLength).toBe(4_000_000);
  });
}
