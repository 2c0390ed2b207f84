import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { FileContentAltered, type FileStore } from "./file-store.ts";
import { streamSound } from "./stream-sound.ts";

const stored = Buffer.alloc(300_000, "Căn cứ Quyết định số 1766/QĐ-BNV; ");
const sha256 = createHash("sha256").update(stored).digest("hex");

/** A store that gives other bytes than were put, in pieces of 64 KiB. */
function open(bytes: Buffer, opened: Readable[] = []) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) =>
    bytes.subarray(at * 65_536, (at + 1) * 65_536),
  );
  const get = async () => {
    const content = Readable.from(pieces);
    opened.push(content);
    return content;
  };
  return streamSound({ get } as unknown as FileStore, { sha256, size: stored.length });
}

it("sends what was stored byte for byte", async () => {
  expect((await buffer(await open(stored))).equals(stored)).toBe(true);
});

it.each([
  ["changed at its end", Buffer.concat([stored.subarray(0, -1), Buffer.from("?")])],
  ["changed at its beginning", Buffer.concat([Buffer.from("?"), stored.subarray(1)])],
  ["cut off", stored.subarray(0, -70_000)],
  ["longer", Buffer.concat([stored, stored])],
])("of a content %s nobody gets as many bytes as it had", async (_what, bytes) => {
  const got: Uint8Array[] = [];
  const read = async () => {
    for await (const piece of await open(bytes)) got.push(piece);
  };
  await expect(read()).rejects.toThrow(FileContentAltered);
  expect(Buffer.concat(got).length).toBeLessThan(stored.length);
});

it("refuses a short content before anything of it is sent", async () => {
  await expect(open(Buffer.from("khác"))).rejects.toThrow(FileContentAltered);
  await expect(open(Buffer.alloc(0))).rejects.toThrow(FileContentAltered);
});

it("lets go of the stored content where nobody reads on", async () => {
  const opened: Readable[] = [];
  const content = await open(stored, opened);
  const closed = new Promise((resolve) => content.once("close", resolve));
  content.destroy();
  await closed;
  expect(opened.map(({ destroyed }) => destroyed)).toEqual([true]);
});
