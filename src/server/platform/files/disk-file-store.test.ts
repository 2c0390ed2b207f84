import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskFileStore } from "./disk-file-store.ts";
import { FileTooLarge } from "./file-store.ts";
import { testStorePromises } from "./file-store-promises.fixture.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const content = (text: string) => [Buffer.from(text)] as unknown as AsyncIterable<Uint8Array>;

describe("the store on disk", () => {
  testStorePromises(() => diskFileStore(folder));

  test("leaves no temporary file, whatever becomes of a content", async () => {
    await diskFileStore(folder).put(content("one"), { maxBytes: 3 });
    await expect(diskFileStore(folder).put(content("three"), { maxBytes: 3 })).rejects.toThrow(FileTooLarge);
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
  });

  test("clears away what killed programs left of contents, not what is on its way", async () => {
    await diskFileStore(folder).check();
    for (const name of ["left", "on-its-way"]) await writeFile(join(folder, "incoming", name), "part");
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(folder, "incoming", "left"), twoDaysAgo, twoDaysAgo);
    await diskFileStore(folder).check();
    expect(await readdir(join(folder, "incoming"))).toEqual(["on-its-way"]);
  });
});
