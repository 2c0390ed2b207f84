import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packTar, unpackTar } from "./tar.ts";

async function* entriesOf(files: Record<string, Buffer>) {
  for (const [name, bytes] of Object.entries(files)) yield { name, size: bytes.byteLength, content: [bytes] };
}

async function* cut(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.byteLength; at += length) yield bytes.subarray(at, at + length);
}

test("what was packed comes out again, in pieces of any length", async () => {
  const file = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 4 }), fc.integer({ min: 1, max: 1_500 }), async (contents, length) => {
      const files = Object.fromEntries(contents.map((bytes, at) => [`folder/${at}.bin`, bytes]));
      const archive = await buffer(packTar(entriesOf(files)));
      const out: Record<string, Buffer> = {};
      for await (const entry of unpackTar(cut(archive, length))) out[entry.name] = await buffer(entry.content as never);
      expect(out).toEqual(files);
    }),
    { numRuns: 50 },
  );
});

test("the system's tar reads it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "congtam-tar-"));
  const files = { "manifest.json": Buffer.from("{}"), "tables/unit/000001.copy": Buffer.alloc(1_234, "x") };
  await writeFile(join(folder, "a.tar"), await buffer(packTar(entriesOf(files))));
  await promisify(execFile)("tar", ["-xf", join(folder, "a.tar"), "-C", folder]);
  for (const [name, bytes] of Object.entries(files)) expect(await readFile(join(folder, name))).toEqual(bytes);
  await rm(folder, { recursive: true });
});

test("an unread entry is passed over; a cut or damaged archive is refused", async () => {
  const archive = await buffer(packTar(entriesOf({ a: Buffer.alloc(700, 1), b: Buffer.from("b") })));
  const names: string[] = [];
  for await (const entry of unpackTar(cut(archive, 100))) names.push(entry.name);
  expect(names).toEqual(["a", "b"]);
  const drain = async (bytes: Buffer) => {
    for await (const _ of unpackTar(cut(bytes, 512)));
  };
  await expect(drain(archive.subarray(0, 900))).rejects.toThrow("ends in the middle");
  archive[3] = 120;
  await expect(drain(archive)).rejects.toThrow("damaged");
});

test("an entry of another length than announced is an error", async () => {
  const wrong = (async function* () {
    yield { name: "a", size: 3, content: [Buffer.from("ab")] };
  })();
  await expect(buffer(packTar(wrong))).rejects.toThrow("3 bytes announced, 2 came");
});
