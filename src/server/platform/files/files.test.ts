import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { withAct } from "../../testing/with-act.ts";
import { makeIds } from "../ids.ts";
import { diskFileStore } from "./disk-file-store.ts";
import { listFilesOf, removeFileReference } from "./file-repository.ts";
import { FileContentMissing, type FileStore, noScanner } from "./file-store.ts";
import { attachFile, type FileAttachment, type FileDeps, openFile, receiveFile } from "./files.ts";
import { removeUnneededFiles } from "./remove-unneeded-files.ts";
import { startS3Server } from "./s3/s3-server.fixture.ts";

/** A store, and what only somebody with the machine in hand can do to it. */
interface TestStore {
  readonly files: FileStore;
  age(sha256: string, writtenAt: Date): Promise<void>;
  addNote(): Promise<void>;
  drop(): Promise<void>;
}

async function openDisk(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), "congtam-files-"));
  return {
    files: diskFileStore(folder),
    age: (sha256, at) => utimes(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), at, at),
    addNote: () => writeFile(join(folder, "note.txt"), "not ours"),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openBucket(): Promise<TestStore> {
  const server = await startS3Server();
  return {
    files: server.store(),
    age: server.age,
    addNote: () => server.tamper("note.txt", "not ours"),
    drop: server.stop,
  };
}

const ownerId = "01890000-0000-7000-8000-000000000001";
let db: Db;
let store: TestStore;
let clock: ReturnType<typeof fixedClock>;
let deps: FileDeps & { db: Db };

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
  return { file, id: await withAct({ db }, (tx) => attachFile(tx, deps, file, attachment)) };
};
const remove = (id: string) => withAct({ db }, (tx) => removeFileReference(tx, id, clock.now()));
const nextDay = () => clock.advance(25 * 3_600_000);

const twoDaysAgo = () => new Date(Date.now() - 2 * 86_400_000);
/** The list of the store, with something that happens after each name was found. */
const listThen = (meanwhile: () => Promise<unknown>) =>
  async function* (before: Date) {
    for await (const name of deps.files.list(before)) {
      await meanwhile();
      yield name;
    }
  };

describe.each([
  ["on disk", openDisk],
  ["in a bucket", openBucket],
] as const)("%s:", (_place, open) => {
  beforeEach(async () => {
    ({ db } = await createTestDatabase());
    store = await open();
    clock = fixedClock("2026-06-01T00:00:00Z");
    deps = { db, clock, ids: makeIds(clock), files: store.files, scanner: noScanner };
  });

  afterEach(() => store.drop());

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
      await store.age(old.sha256, twoDaysAgo());
      await store.addNote();
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

    test("spares what is received again after its name was found", async () => {
      const { sha256 } = await receive("one");
      await store.age(sha256, twoDaysAgo());
      const files = { ...deps.files, list: listThen(() => receive("one")) };
      expect(await removeUnneededFiles({ ...deps, files })).toEqual([]);
      expect(await deps.files.has(sha256)).toBe(true);
    });

    test("waits for an act that takes the content just now, and spares it", async () => {
      const file = await receive("one");
      await store.age(file.sha256, twoDaysAgo());
      const taken = Promise.withResolvers<void>();
      const found = Promise.withResolvers<void>();
      const act = withAct({ db }, async (tx) => {
        await attachFile(tx, deps, file, { ownerType: "a", ownerId, name: "n", createdBy: null, retainUntil: null });
        taken.resolve();
        await found.promise;
      });
      await taken.promise;
      const files = { ...deps.files, list: listThen(async () => setImmediate(found.resolve)) };
      expect(await removeUnneededFiles({ ...deps, files })).toEqual([]);
      await act;
      expect(await deps.files.has(file.sha256)).toBe(true);
    });
  });
});
