import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../server/db/database.ts";
import { findClusterSecret } from "../server/db/embedded/cluster.ts";
import { superuserConfig } from "../server/db/embedded/postmaster.ts";
import { startDatabase } from "../server/db/start-database.ts";
import { parseEnv } from "../server/env.ts";
import { startServer } from "../server/main.ts";
import { systemClock } from "../server/platform/clock.ts";
import { diskFileStore } from "../server/platform/files/disk-file-store.ts";
import { noScanner } from "../server/platform/files/file-store.ts";
import { attachFile, receiveFile } from "../server/platform/files/files.ts";
import { makeIds } from "../server/platform/ids.ts";
import { withAct } from "../server/testing/with-act.ts";
import { runLine } from "./testing/run-line.ts";
import { openProgram } from "./testing/run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "cli-province-"));
const home = join(folder, "home");
const backupFile = join(folder, "a.congtam");
const passwordFile = join(folder, "password");
const password = "ngọn đồi xanh trước cửa";

/** A command in English on a home; other variables may be added. */
const congtam = (line: string, environment: Record<string, string> = {}) =>
  runLine(`${line} --lang en`, undefined, { CONGTAM_HOME: home, ...environment });

function settings(environment: Record<string, string>) {
  const result = parseEnv({ PORT: "0", CONGTAM_LOG: "quiet", CONGTAM_HOME: home, ...environment });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.env;
}

/** Signs in over HTTP; gives the status and the body. */
async function signIn(url: string, login: string, secret: string) {
  const response = await fetch(new URL("api/session", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: secret }),
  });
  return { status: response.status, text: await response.text() };
}

/** Runs SQL past all rights, as somebody with the machine in hand could. */
async function asSuperuser(sql: string, values: unknown[] = []) {
  const secret = await findClusterSecret(home);
  if (!secret) throw new Error("no cluster");
  const client = new pg.Client({ ...superuserConfig(secret, secret.port), database: "congtam" });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const evidence = Buffer.from("tài liệu kiểm chứng số 12/BC-SNV");

/** Attaches a file to a record, as an upload does. */
async function attachEvidence() {
  const db = openDatabase({ target: keeper.target });
  const store = diskFileStore(join(home, "files"));
  const deps = { clock: systemClock, ids: makeIds(systemClock), files: store, scanner: noScanner };
  const file = await receiveFile(deps, Readable.from([evidence]), { mediaType: "text/plain", maxBytes: 1_000 });
  const owner = { ownerType: "unit", ownerId: deps.ids.next(), name: "bao-cao.txt", createdBy: null };
  await withAct({ db }, (tx) => attachFile(tx, deps, file, { ...owner, retainUntil: null }));
  await db.close();
  return file.sha256;
}

/** Holds the embedded database so that commands adopt it, as they do beside a server. */
let keeper: Awaited<ReturnType<typeof startDatabase>>;

beforeAll(() => writeFileSync(passwordFile, `${password}\n`));
afterAll(async () => {
  await keeper?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a home without a database", () => {
  it("is named, not filled, by commands that only look", async () => {
    for (const line of ["user list", "audit verify", `backup ${backupFile}`]) {
      expect(await congtam(line)).toMatchObject({ code: 4, out: "", err: expect.stringContaining(home) });
    }
    await expect(readFile(join(home, "start.lock"))).rejects.toThrow("ENOENT");
  });

  it("that cannot be written is code 4 with the path", async () => {
    const environment = { CONGTAM_HOME: join(passwordFile, "home") };
    for (const line of ["start", "migrate", `init --province 04 --admin quantri`]) {
      expect(await congtam(line, environment)).toMatchObject({ code: 4, err: expect.stringContaining(passwordFile) });
    }
  });
});

describe("congtam init", () => {
  beforeAll(async () => {
    keeper = await startDatabase({ home, schema: "congtam" });
  });

  it("names what is wrong with its input and leaves the database empty", async () => {
    const code = await congtam("init --province 02 --admin quantri");
    expect(code).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/--era now.*\n {2}01 {2}Hà Nội/) });
    expect(await congtam("init --province 04 --admin 'Nông Văn An'")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--name"),
    });
    expect(await congtam("init --province 04 --admin quantri")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--password-file"),
    });
    const weak = join(folder, "weak");
    writeFileSync(weak, "Cao Bang 2026 xanh\n");
    const refused = await congtam(`init --province 04 --admin quantri --password-file ${weak}`);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("name of the province") });
    expect(await congtam("user list")).toMatchObject({ code: 3, err: expect.stringContaining("congtam init") });
  });

  it("makes the province of before with its sets and an administrator; a second one is refused", async () => {
    const made = await congtam(`init --province 02 --era before --admin an.nv --password-file ${passwordFile}`);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining("Tỉnh Hà Giang") });
    const sets = await asSuperuser("SELECT code FROM congtam.criteria_set WHERE state = 'frozen'");
    expect(sets.length).toBeGreaterThan(0);
    const [account] = await asSuperuser("SELECT password_hash FROM congtam.account");
    expect(account.password_hash).toContain("$m=19456,t=2,p=1$");
    const again = await congtam(`init --province 04 --admin khac --password-file ${passwordFile}`);
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining("Tỉnh Tuyên Quang") });
    expect(await congtam("demo --reset")).toMatchObject({ code: 3, err: expect.stringContaining("real data") });
  });
});

describe("beside a running server", () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer(settings({}), () => {});
  });
  afterAll(() => server.stop());

  it("the administrator of init signs in, and no demonstration was loaded", async () => {
    expect(await signIn(server.url, "an.nv", password)).toMatchObject({ status: 200 });
    expect(await signIn(server.url, "quantri", "trinh dien cong tam")).toMatchObject({ status: 401 });
  });

  it("user add gives a password for one use; list shows who never came, reset gives another", async () => {
    const added = await congtam("user add binh.tt --name 'Trần Thị Bình' --unit 08 --role indexOwner --role appraiser");
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^[\w-]{12,}\n$/) });
    expect(await signIn(server.url, "binh.tt", added.out.trim())).toMatchObject({ status: 200 });
    const other = await congtam("user add chi --name 'Lê Chi' --unit 'tinh tuyen quang' --role head");
    const list = await congtam("user list --never-signed-in --format csv");
    expect(list.out.split("\r\n").map((line) => line.split(",")[0])).toEqual(["\ufeffLogin", "chi", ""]);
    const reset = await congtam("user reset CHI --reason 'lost'");
    expect(reset).toMatchObject({ code: 0, err: expect.stringContaining("this once") });
    expect(await signIn(server.url, "chi", other.out.trim())).toMatchObject({ status: 401 });
    expect(await signIn(server.url, "chi", reset.out.trim())).toMatchObject({ status: 200 });
  });

  it.each([
    ["user add chi --name 'Ai Đó' --unit 08 --role head", 3, "chi"],
    ["user add moi --name 'Ai Đó' --unit 99 --role head", 2, "--unit"],
    ["user add moi --name 'Ai Đó' --unit 08 --role boss", 2, "indexOwner"],
    ["user add moi --name 'Ai Đó' --unit 08 --role head --until 31/12", 2, "--until"],
    ["user add moi --name 'Ai Đó' --unit 08 --role head --until 2020-01-01", 2, "2020-01-01"],
    ["user reset nobody", 2, "congtam user list"],
    ["user", 2, "Usage"],
    ["audit verify --anchor 1:x", 2, "--anchor"],
  ])("%s ends with %i", async (line, code, words) => {
    const done = await congtam(line);
    expect(done).toMatchObject({ code, out: "" });
    expect(done.err).toContain(words);
  });

  it("a backup sees everything; a restore is refused while the server lives", async () => {
    const done = await congtam(`backup ${backupFile}`);
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/^account +3 +[0-9a-f]{64}\n/) });
    expect(await congtam(`backup ${backupFile}`)).toMatchObject({ code: 3, out: "" });
    expect(await congtam(`backup ${join(folder, "none", "b")}`)).toMatchObject({ code: 2, out: "" });
    const refused = await congtam(`restore --replace ${backupFile}`);
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining("Stop it") });
  });
});

describe("after the server", () => {
  const url = async () => {
    const secret = await findClusterSecret(home);
    return `postgres://postgres:${secret?.superuserPassword}@127.0.0.1:${secret?.port}/congtam`;
  };

  it("a backup comes back elsewhere with the same sums, where people sign in", async () => {
    const server = { CONGTAM_HOME: join(folder, "other"), CONGTAM_SCHEMA: "noi_khac", DATABASE_URL: await url() };
    const second = join(folder, "b.congtam");
    const sha256 = await attachEvidence();
    const original = await congtam(`backup --with-keys ${second}`);
    const restored = await congtam(`restore ${second}`, server);
    expect(restored).toMatchObject({
      code: 0,
      out: original.out,
      err: expect.stringContaining("agree with the backup"),
    });
    expect(restored.err).not.toContain("no keys");
    const there = diskFileStore(join(server.CONGTAM_HOME, "files"));
    expect((await buffer(await there.get(sha256))).equals(evidence)).toBe(true);
    expect(await congtam(`restore ${second}`, server)).toMatchObject({
      code: 3,
      err: expect.stringContaining("--replace"),
    });
    expect(await congtam(`restore --replace ${backupFile}`, server)).toMatchObject({
      code: 0,
      err: expect.stringContaining("no keys in the backup"),
    });
    expect((await congtam("audit verify", server)).code).toBe(0);
    const running = await startServer(settings(server), () => {});
    expect(await signIn(running.url, "an.nv", password)).toMatchObject({ status: 200 });
    await running.stop();
  });

  it.each([
    ["package.json", "no backup"],
    ["none.congtam", "no file"],
  ])("a restore from %s is code 2", async (file, words) => {
    expect(await congtam(`restore ${file}`)).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  });

  it("a reset removes a demonstration and loads it anew", async () => {
    const schema = { CONGTAM_SCHEMA: "minh_hoa" };
    await congtam(`init --province 04 --admin cu.nv --password-file ${passwordFile}`, schema);
    await asSuperuser("UPDATE minh_hoa.installation SET demonstration = true");
    const find = async (login: string) =>
      (await asSuperuser("SELECT FROM minh_hoa.account WHERE login = $1", [login]).catch(() => [])).length;
    expect(await find("cu.nv")).toBe(1);
    const env = { PATH: process.env["PATH"], CONGTAM_HOME: home, ...schema };
    const reset = openProgram(["demo", "--reset"], { env });
    while ((await find("quantri")) === 0) {
      if (reset.child.exitCode !== null) throw new Error((await reset.ended).err);
      await setTimeout(100);
    }
    expect(await find("cu.nv")).toBe(0);
    // The rest is what a start loads into an empty database (start.test.ts).
    reset.child.kill("SIGKILL");
    const { err } = await reset.ended;
    expect(err).toContain("loading the demonstration province anew");
    expect(err).not.toContain("Empty database");
  });

  it("audit verify holds, compares a noted link, and names a changed act and an unsealed tail", async () => {
    const holds = await congtam("audit verify");
    expect(holds).toMatchObject({ code: 0, out: expect.stringContaining("The chain holds") });
    const head = /\d+:[0-9a-f]{64}/.exec(holds.out)?.[0];
    expect((await congtam(`audit verify --anchor ${head}`)).code).toBe(0);
    expect((await congtam(`audit verify --anchor 1:${"0".repeat(64)}`)).out).toContain("link 1 differs");
    const [seal] = await asSuperuser("SELECT seq, action_id FROM congtam.action_seal ORDER BY seq DESC LIMIT 1");
    await asSuperuser("DELETE FROM congtam.action_seal WHERE seq = $1", [seal?.seq]);
    await asSuperuser("INSERT INTO congtam.action_unsealed (action_id) VALUES ($1)", [seal?.action_id]);
    const tail = await congtam("audit verify");
    expect(tail).toMatchObject({ code: 0, out: expect.stringContaining(seal?.action_id) });
    await asSuperuser("UPDATE congtam.action SET reason = 'another' WHERE verb = 'identity.resetPassword'");
    const broken = await congtam("audit verify");
    expect(broken).toMatchObject({ code: 2, out: expect.stringMatching(/the act of link \d+ was changed/) });
  });

  it("a database of an older version is left alone by commands that look", async () => {
    await asSuperuser(
      "DELETE FROM congtam.schema_migration WHERE number = (SELECT max(number) FROM congtam.schema_migration)",
    );
    expect(await congtam("user list")).toMatchObject({ code: 3, err: expect.stringContaining("congtam migrate") });
  });

  it("a database of a newer version is refused by every command", async () => {
    await asSuperuser("INSERT INTO congtam.schema_migration VALUES (9999, 'future', 'x', '2030-01-01')");
    const third = join(folder, "c.congtam");
    for (const line of ["start", "migrate", "user list", `backup ${third}`, "audit verify", "demo"]) {
      const refused = await congtam(line);
      expect(refused).toMatchObject({ code: 3, out: "", err: expect.stringContaining("Use the newer program") });
    }
  });
});
