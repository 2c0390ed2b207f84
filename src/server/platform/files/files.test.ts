import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { makeIds } from "../ids.ts";
import { diskFileStore } from "./disk-file-store.ts";
import { listFilesOf, removeFileReference } from "./file-repository.ts";
import { FileContentMissing, FileTooLarge, noScanner } from "./file-store.ts";
import { attachFile, type FileAttachment, type FileDeps, openFile, receiveFile } from "./files.ts";
import { removeUnneededFiles } from "./remove-unneeded-files.ts";

const ownerId = "01890000-0000-7000-8000-000000000001";
let db: Db;
let folder: string;
let clock: ReturnType<typeof fixedClock>;
let deps: FileDeps & { db: Db };

beforeEach(async () => {
  ({ db } = await createTestDatabase());
  folder = await mkdtemp(join(tmpdir(), "congtam-files-"));
  clock = fixedClock("2026-06-01T00:00:00Z");
  deps = { db, clock, ids: makeIds(clock), files: diskFileStore(folder), scanner: noScanner };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function* bytes(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}
const receive = (...parts: string[]) =>
  receiveFile(deps, bytes(...parts), { mediaType: "application/pdf", maxBytes: 100 });
const attach = async (text: string, over: Partial<FileAttachment> = {}) => {
  const file = await receive(text);
  const attachment = {
    ownerType: "component",
    ownerId,
    name: "QĐ 12.pdf",
    createdBy: null,
    retainUntil: null,
    ...over,
  };
  return { file, id: await withTransaction({ db }, (tx) => attachFile(tx, deps, file, attachment)) };
};
const remove = (id: string) => withTransaction({ db }, (tx) => removeFileReference(tx, id, clock.now()));
const nextDay = () => clock.advance(25 * 3_600_000);

describe("the disk store", () => {
  test("names content by its digest, keeps it once, leaves no temporary file", async () => {
    const a = await receive("chứng ", "cứ");
    const b = await receive("chứng cứ");
    const sha256 = createHash("sha256").update("chứng cứ").digest("hex");
    expect([a, b]).toMatchObject([
      { sha256, size: 12 },
      { sha256, scan: "not_scanned", scanner: "none" },
    ]);
    expect((await buffer(await deps.files.get(sha256))).toString()).toBe("chứng cứ");
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
  });

  test("keeps nothing of a stream that fails or is too long", async () => {
    await expect(receive("x".repeat(60), "y".repeat(60))).rejects.toThrow(FileTooLarge);
    async function* broken() {
      yield Buffer.from("a");
      throw new Error("connection lost");
    }
    await expect(receiveFile(deps, broken(), { mediaType: "a/b", maxBytes: 9 })).rejects.toThrow("connection lost");
    expect(await readdir(folder)).toEqual(["incoming"]);
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
  });

  test("says when content is missing and refuses names that are none", async () => {
    await expect(deps.files.get("0".repeat(64))).rejects.toThrow(FileContentMissing);
    await expect(deps.files.get("../../etc/passwd")).rejects.toThrow("not a SHA-256");
  });
});

describe("files of records", () => {
  test("are listed and opened with their names; a removed one is not", async () => {
    const first = await attach("one");
    const second = await attach("one", { name: "other name.pdf" });
    expect(await listFilesOf(db.reader, { type: "component", id: ownerId })).toMatchObject([
      { id: first.id, name: "QĐ 12.pdf", size: 3, media_type: "application/pdf" },
      { id: second.id, name: "other name.pdf" },
    ]);
    const opened = await openFile(db.reader, deps, second.id);
    if (opened === undefined) throw new Error("not found");
    expect((await buffer(opened.content)).toString()).toBe("one");
    expect(await remove(second.id)).toBe(true);
    expect(await remove(second.id)).toBe(false);
    expect(await openFile(db.reader, deps, second.id)).toBeUndefined();
  });

  test("an act that fails leaves no file with the record", async () => {
    const file = await receive("one");
    const work = withTransaction({ db }, async (tx) => {
      await attachFile(tx, deps, file, { ownerType: "a", ownerId, name: "n", createdBy: null, retainUntil: null });
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await listFilesOf(db.reader, { type: "a", id: ownerId })).toEqual([]);
  });
});

describe("removal of unneeded content", () => {
  test("waits for the last use, for the retention, and a day", async () => {
    const used = await attach("used");
    const kept = await attach("kept", { retainUntil: "2026-06-10" });
    const twice = await attach("twice");
    await attach("twice");
    const gone = await attach("gone");
    for (const { id } of [kept, twice, gone]) await remove(id);
    expect(await removeUnneededFiles(deps)).toEqual([]);
    nextDay();
    expect(await removeUnneededFiles(deps)).toEqual([gone.file.sha256]);
    clock.set("2026-06-12T00:00:00Z");
    expect(await removeUnneededFiles(deps)).toEqual([kept.file.sha256]);
    expect(await deps.files.has(used.file.sha256)).toBe(true);
    expect(await deps.files.has(gone.file.sha256)).toBe(false);
  });

  test("finds what was received and never attached, but not what came just now", async () => {
    const old = await receive("old");
    const fresh = await receive("fresh");
    const path = join(folder, old.sha256.slice(0, 2), old.sha256.slice(2, 4), old.sha256);
    const before = new Date(Date.now() - 2 * 86_400_000);
    await utimes(path, before, before);
    await writeFile(join(folder, "note.txt"), "not ours");
    expect(await removeUnneededFiles(deps)).toEqual([old.sha256]);
    expect(await deps.files.has(fresh.sha256)).toBe(true);
  });

  test("attaching a content that was removed meanwhile fails instead of losing it", async () => {
    const { file, id } = await attach("one");
    await remove(id);
    nextDay();
    await removeUnneededFiles(deps);
    const attachment = { ownerType: "a", ownerId, name: "n", createdBy: null, retainUntil: null };
    const late = withTransaction({ db }, (tx) => attachFile(tx, deps, file, attachment));
    await expect(late).rejects.toThrow(FileContentMissing);
  });
});
