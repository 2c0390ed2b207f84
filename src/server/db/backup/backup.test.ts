import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "../../platform/audit/action.ts";
import { recordAction } from "../../platform/audit/record-action.ts";
import { sealAll } from "../../platform/audit/sealer.ts";
import { verifyAudit } from "../../platform/audit/verify-audit.ts";
import { diskFileStore } from "../../platform/files/disk-file-store.ts";
import { noScanner } from "../../platform/files/file-store.ts";
import { attachFile, receiveFile } from "../../platform/files/files.ts";
import { makeIds } from "../../platform/ids.ts";
import { enqueueJob } from "../../platform/jobs/enqueue-job.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { migrate, SchemaNewerError } from "../migrate.ts";
import { readMigrations } from "../migrations-folder.ts";
import { connectOwner } from "../target.ts";
import { withTransaction } from "../transaction.ts";
import { backupTo } from "./backup-to.ts";
import { readManifest, restoreFrom } from "./restore-from.ts";
import { listTables, sumTable, transientTables } from "./table-copy.ts";

const clock = fixedClock("2026-07-01T00:00:00Z");
const ids = makeIds(clock);
const hard = 'tab\tline\nback\\slash \\N "quoted" ‘ữ’ \\.\n\\.';
let folder: string;
let file: string;
let source: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-backup-"));
  file = join(folder, "a.congtam");
  source = await createTestDatabase();
  await fillSource();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const depsOf = (database: TestDatabase, name: string) => ({
  target: database.target,
  clock,
  files: diskFileStore(join(folder, name, "files")),
  keysFolder: join(folder, name, "keys"),
});

async function fillSource() {
  const { db } = source;
  const deps = { clock, ids, files: depsOf(source, "source").files, scanner: noScanner };
  const content = (async function* () {
    yield Buffer.alloc(300_000, "chứng cứ ");
  })();
  const received = await receiveFile(deps, content, { mediaType: "text/plain", maxBytes: 1e6 });
  await withTransaction({ db }, async (tx) => {
    const owner = { ownerType: "unit", ownerId: ids.next(), name: hard, createdBy: null, retainUntil: "2030-01-01" };
    await attachFile(tx, deps, received, owner);
    for (let i = 0; i < 50; i++) {
      await enqueueJob(tx, deps, { queue: "q", payload: { text: hard, i } });
      const act = { kind: "system", verb: "a.b", subjectType: null, subjectIds: [], requestId: null } as const;
      await recordAction(tx, deps, { ...act, actor: systemActor, reason: hard, personal: { name: hard } });
    }
    await sql`INSERT INTO rate_window (key, window_start, count) VALUES ('x', ${clock.now()}, 1)`.execute(tx);
  });
  await sealAll({ db, clock });
  await mkdir(join(folder, "source/keys"), { recursive: true });
  await writeFile(join(folder, "source/keys/cookie.key"), "secret");
}

/** What the planner counts on; -1 where it knows nothing. */
async function estimatedRows(database: TestDatabase, table: string): Promise<number | undefined> {
  const found = await sql<{
    rows: number;
  }>`SELECT reltuples AS rows FROM pg_class WHERE oid = ${table}::regclass`.execute(database.db.reader);
  return found.rows[0]?.rows;
}

async function sums(database: TestDatabase) {
  const owner = await connectOwner(database.target);
  const all: Record<string, unknown> = {};
  for (const table of await listTables(owner)) {
    if (!transientTables.has(table.name)) all[table.name] = await sumTable(owner, table);
  }
  await owner.end();
  return all;
}

describe("backup and restore", () => {
  test("carry all rows and files into an empty database, where the chain holds and work goes on", async () => {
    const { trailer } = await backupTo(file, depsOf(source, "source"));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(trailer).toMatchObject({ files: 1, missingFiles: [], keys: [], tables: { job: { rows: 50 } } });
    const empty = await createTestDatabase({ empty: true });
    const restored = await restoreFrom(file, depsOf(empty, "other"));
    expect(restored.trailer).toEqual(trailer);
    expect(await sums(empty)).toEqual(await sums(source));
    expect(await estimatedRows(empty, "job")).toBe(50);
    expect(await verifyAudit(empty)).toMatchObject({ checkedSeals: 50, faultCount: 0, unsealedIds: [] });
    expect(await empty.db.reader.selectFrom("rate_window").selectAll().execute()).toEqual([]);
    const stored = await empty.db.reader.selectFrom("stored_file").select("sha256").executeTakeFirstOrThrow();
    const bytes = await buffer(await depsOf(empty, "other").files.get(stored.sha256));
    expect(bytes.equals(Buffer.alloc(300_000, "chứng cứ "))).toBe(true);
    await withTransaction(empty, (tx) => enqueueJob(tx, { clock, ids }, { queue: "q", payload: 1 }));
    await expect(withTransaction(empty, (tx) => sql`DELETE FROM action`.execute(tx))).rejects.toThrow("permission");
    expect(await migrate({ target: empty.target, clock })).toEqual([]);
    // Foreign keys are there again.
    await expect(withTransaction(empty, (tx) => sql`DELETE FROM stored_file`.execute(tx))).rejects.toThrow(
      "foreign key",
    );
  });

  test("see one instant, whatever is written meanwhile", async () => {
    let stop = false;
    const writing = (async () => {
      while (!stop) await withTransaction(source, (tx) => enqueueJob(tx, { clock, ids }, { queue: "w", payload: 1 }));
    })();
    const { trailer } = await backupTo(file, depsOf(source, "source"));
    stop = true;
    await writing;
    const empty = await createTestDatabase({ empty: true });
    await restoreFrom(file, depsOf(empty, "other"));
    const { n } = await empty.db.reader
      .selectFrom("job")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    expect(n).toBe(trailer.tables["job"]?.rows);
  });

  test("of a schema without data are refused in words, and leave no file", async () => {
    const empty = await createTestDatabase({ empty: true });
    await expect(backupTo(file, depsOf(empty, "other"))).rejects.toMatchObject({ name: "BackupError", inTheWay: true });
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  test("carry keys only when asked to, and never replace another key unasked", async () => {
    await backupTo(file, depsOf(source, "source"), { withKeys: true });
    expect((await readManifest(file)).withKeys).toBe(true);
    const empty = await createTestDatabase({ empty: true });
    const deps = depsOf(empty, "other");
    await mkdir(deps.keysFolder, { recursive: true });
    await writeFile(join(deps.keysFolder, "cookie.key"), "another");
    await expect(restoreFrom(file, deps)).rejects.toThrow("exists already with another content");
    await restoreFrom(file, deps, { replace: true });
    expect(await readFile(join(deps.keysFolder, "cookie.key"), "utf8")).toBe("secret");
  });

  test("never replace a file, nor a filled schema unless told to", async () => {
    await backupTo(file, depsOf(source, "source"));
    await expect(backupTo(file, depsOf(source, "source"))).rejects.toThrow("exists already");
    const filled = await createTestDatabase();
    await withTransaction(filled, (tx) => enqueueJob(tx, { clock, ids }, { queue: "mine", payload: 1 }));
    await expect(restoreFrom(file, depsOf(filled, "other"))).rejects.toThrow("is not empty; nothing was changed");
    await restoreFrom(file, depsOf(filled, "other"), { replace: true });
    expect(await sums(filled)).toEqual(await sums(source));
  });

  test("name contents that the store has lost instead of failing", async () => {
    await rm(join(folder, "source/files"), { recursive: true });
    const { trailer } = await backupTo(file, depsOf(source, "source"));
    expect(trailer.missingFiles).toHaveLength(1);
    const empty = await createTestDatabase({ empty: true });
    expect((await restoreFrom(file, depsOf(empty, "other"))).trailer.missingFiles).toHaveLength(1);
  });
});

describe("a restore changes nothing when the backup", () => {
  const refused = async (text: string | RegExp) => {
    const empty = await createTestDatabase({ empty: true });
    await expect(restoreFrom(file, depsOf(empty, "other"))).rejects.toThrow(text);
    const owner = await connectOwner(empty.target);
    const { rows } = await owner.query("SELECT to_regnamespace($1) AS schema", [empty.target.schema]);
    await owner.end();
    expect(rows[0].schema).toBeNull();
  };
  /** Changes the archive behind its compression. */
  const edit = async (change: (text: string) => string) => {
    const archive = gunzipSync(await readFile(file)).toString("latin1");
    const changed = change(archive);
    expect(changed).not.toBe(archive);
    await writeFile(file, gzipSync(Buffer.from(changed, "latin1")));
  };

  beforeEach(() => backupTo(file, depsOf(source, "source")));

  test("is cut off", async () => {
    await truncate(file, (await stat(file)).size - 200);
    await refused(/damaged/);
  });

  test("is cut off between two entries", async () => {
    await edit((text) => text.slice(0, text.lastIndexOf("trailer.json")) + "\0".repeat(1024));
    await refused("its end is missing");
  });

  test("has another row than it says", async () => {
    await edit((text) => text.replace('"i": 7,', '"i": 8,'));
    await refused("The table job has 50 rows and another content");
  });

  test("has a damaged file", async () => {
    await edit((text) =>
      text.replace("ch\u00e1\u00bb\u00a9ng c\u00e1\u00bb\u00a9 ", "ch\u00e1\u00bb\u00a9ng x\u00e1\u00bb\u00a9 "),
    );
    await refused("is damaged in the backup");
  });

  test("is of a newer schema", async () => {
    const newest = (await readMigrations()).at(-1)?.number ?? 0;
    await edit((text) => {
      const more = `{"number":${newest + 1},"name":"future","checksum":""}`;
      const from = text.indexOf('"migrations": [');
      const space = " ".repeat(0);
      // The entry keeps its length: indentation gives way to the new step.
      const head = text.slice(from, text.indexOf("]", from));
      const tight = head.replaceAll(/\n\s*/g, "").trimEnd();
      const changed = `${tight},${more}${space}`.padEnd(head.length, " ");
      return text.replace(head, changed);
    });
    await refused("is at version");
    await expect(restoreFrom(file, depsOf(await createTestDatabase({ empty: true }), "x"))).rejects.toThrow(
      SchemaNewerError,
    );
  });

  test("is something else", async () => {
    await writeFile(file, "hello");
    await refused(/no backup/);
    await writeFile(file, gzipSync("hello"));
    await refused(/ends in the middle/);
  });
});
