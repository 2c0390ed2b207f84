import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskFileStore } from "../../platform/files/disk-file-store.ts";
import { type FileStore, noScanner } from "../../platform/files/file-store.ts";
import { attachFile, receiveFile } from "../../platform/files/files.ts";
import { type S3Server, startS3Server } from "../../platform/files/s3/s3-server.fixture.ts";
import { makeIds } from "../../platform/ids.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { withAct } from "../../testing/with-act.ts";
import { backupTo } from "./backup-to.ts";
import { restoreFrom } from "./restore-from.ts";

const clock = fixedClock("2026-07-01T00:00:00Z");
const evidence = Buffer.alloc(3_000_000, "chứng cứ ");
let folder: string;
let server: S3Server;
let source: TestDatabase;
let sha256: string;

const depsOf = ({ target }: TestDatabase, files: FileStore) => ({
  ...{ target, clock, files, keysFolder: join(folder, "keys") },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-bucket-backup-"));
  server = await startS3Server();
  source = await createTestDatabase();
  const deps = { clock, ids: makeIds(clock), files: server.store(), scanner: noScanner };
  const content = (async function* () {
    yield evidence;
  })();
  const file = await receiveFile(deps, content, { mediaType: "text/plain", maxBytes: evidence.length });
  const owner = { ownerType: "unit", ownerId: deps.ids.next(), name: "a.txt", createdBy: null, retainUntil: null };
  await withAct(source, (tx) => attachFile(tx, deps, file, owner));
  ({ sha256 } = file);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a backup of a bucket is restored to a disk, and one of a disk to a bucket", async () => {
  const out = join(folder, "out.congtam");
  expect((await backupTo(out, depsOf(source, server.store()))).trailer).toMatchObject({ files: 1, missingFiles: [] });
  const disk = diskFileStore(join(folder, "files"));
  const moved = await createTestDatabase({ empty: true });
  await restoreFrom(out, depsOf(moved, disk));
  expect((await buffer(await disk.get(sha256))).equals(evidence)).toBe(true);

  const back = join(folder, "back.congtam");
  await backupTo(back, depsOf(moved, disk));
  await server.store().delete(sha256);
  await restoreFrom(back, depsOf(await createTestDatabase({ empty: true }), server.store()));
  expect((await buffer(await server.store().get(sha256))).equals(evidence)).toBe(true);
});

test("a store that is away fails a backup, which leaves no file; it is not a backup without contents", async () => {
  await server.stop();
  await expect(backupTo(join(folder, "away"), depsOf(source, server.store()))).rejects.toThrow("does not answer");
  expect((await readdir(folder)).filter((name) => name.startsWith("away"))).toEqual([]);
});
