import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyHome } from "../../testing/copy-home.ts";
import { runChild } from "../../testing/run-child.ts";
import { clusterPaths } from "./cluster.ts";
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { superuserConfig } from "./postmaster.ts";
import { findProcessState } from "./process-state.ts";

const childFile = join(import.meta.dirname, "../../testing/embedded-child.ts");
const isRoot = process.getuid?.() === 0;

let folder: string;
let home: string;
let running: EmbeddedPostgres[];
/** Holds a home at rest with a cluster: to make one takes longer than most that is tried on it. */
let made: string;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "congtam-embedded-made-"));
  await (await startEmbeddedPostgres({ home: join(made, "home"), durable: false })).stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-embedded-"));
  home = join(folder, "home");
  running = [];
});

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = async (options: Partial<EmbeddedOptions> = {}) => {
  const postgres = await startEmbeddedPostgres({ home, durable: false, ...options });
  running.push(postgres);
  return postgres;
};

/** For what is not about making a cluster. */
const takeMade = () => copyHome(join(made, "home"), home);

const query = async (postgres: EmbeddedPostgres, text: string) => {
  const client = new pg.Client(superuserConfig(postgres.secret, postgres.port));
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

const postmasterPid = async () => {
  const text = await readFile(join(clusterPaths(home).data, "postmaster.pid"), "utf8").catch(() => "0\n");
  return Number.parseInt(text, 10);
};
const postmasterState = async () => findProcessState(await postmasterPid(), clusterPaths(home).data);

describe("one process", () => {
  test("creates a cluster with its own settings, keeps the password closed, starts again with the data", async () => {
    const first = await start();
    expect(await query(first, "SHOW server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await query(first, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await query(first, "SHOW password_encryption")).toEqual([{ password_encryption: "scram-sha-256" }]);
    expect(await query(first, "SHOW data_checksums")).toEqual([{ data_checksums: "on" }]);
    expect(await query(first, "SELECT lower('ĐƯỜNG') AS l, 'a' < 'B' AS bytes")).toEqual([
      { l: "đường", bytes: false },
    ]);
    expect((await stat(clusterPaths(home).secret)).mode & 0o777).toBe(0o600);
    const wrong = { ...superuserConfig(first.secret, first.port), password: "wrong" };
    await expect(new pg.Client(wrong).connect()).rejects.toMatchObject({ code: "28P01" });
    await query(first, "CREATE TABLE kept AS SELECT 7 AS n");
    await first.stop();
    expect(await postmasterState()).toBe("dead");
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(second.adopted).toBe(false);
    expect(await query(second, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("starts beside a lock file whose number belongs to a stranger or to itself", async () => {
    await takeMade();
    const file = join(clusterPaths(home).data, "postmaster.pid");
    for (const pid of [process.pid, process.ppid, 1]) {
      await writeFile(file, `${pid}\n${clusterPaths(home).data}\n1700000000\n1\n\n127.0.0.1\n`, { mode: 0o600 });
      if (isRoot) {
        const { uid, gid } = await stat(clusterPaths(home).data);
        await chown(file, uid, gid);
      }
      const postgres = await start();
      expect(await query(postgres, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await postgres.stop();
    }
  });

  test("takes another port when a stranger listens on the stored one", async () => {
    await takeMade();
    const first = await start();
    await first.stop();
    const { createServer } = await import("node:net");
    const stranger = createServer().listen(first.port, "127.0.0.1");
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await query(second, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    stranger.close();
  });

  test("starts a database again that was killed under it", async () => {
    await takeMade();
    const postgres = await start();
    const restarted = new Promise<number>((resolve) => postgres.onRestart(resolve));
    process.kill(await postmasterPid(), "SIGKILL");
    await restarted;
    expect(await query(postgres, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("several processes on one home", () => {
  test("all use one database; the last one that leaves stops it", async () => {
    const children = [runChild(childFile, [home]), runChild(childFile, [home])];
    const lines = await Promise.all(children.map((child) => child.line("ready")));
    expect(lines.map((line) => line.split(" ")[3]).sort()).toEqual(["false", "true"]);
    expect(lines[0]?.split(" ")[1]).toBe(lines[1]?.split(" ")[1]);
    const starter = lines[0]?.endsWith("false") ? 0 : 1;
    await children[starter]?.leave();
    expect(await postmasterState()).toBe("postmaster");
    const third = await start();
    expect(third.adopted).toBe(true);
    await children[1 - starter]?.leave();
    expect(await query(third, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await third.stop();
    expect(await postmasterState()).toBe("dead");
  });

  test("a killed process leaves the database to the next one, which then stops it", async () => {
    await takeMade();
    const child = runChild(childFile, [home]);
    const port = Number((await child.line("ready")).split(" ")[1]);
    await child.kill();
    expect(await postmasterState()).toBe("postmaster");
    const next = await start();
    expect([next.adopted, next.port]).toEqual([true, port]);
    await next.stop();
    expect(await postmasterState()).toBe("dead");
  });

  test("both killed at once: the next start recovers", async () => {
    await takeMade();
    const child = runChild(childFile, [home]);
    await child.line("ready");
    const pid = await postmasterPid();
    process.kill(pid, "SIGKILL");
    await child.kill();
    expect(await query(await start(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe.runIf(isRoot)("as root", () => {
  test.each(["namespace", "capability"] as const)("works below a closed parent folder by %s", async (runner) => {
    await chmod(folder, 0o700);
    const first = await start({ runner });
    expect(first.runner).toBe(runner);
    await first.stop();
    // The way may change between two starts (another kernel, another container).
    const other = await start({ runner: "capability" });
    expect(await query(other, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("works by an ordinary user's id where that user can enter", async () => {
    await chmod(folder, 0o755);
    const postgres = await start({ runner: "uid" });
    expect((await stat(clusterPaths(home).data)).uid).not.toBe(0);
    expect(await query(postgres, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("says what to do when no way is open", async () => {
    await chmod(folder, 0o700);
    await expect(start({ runner: "uid" })).rejects.toThrow("Set CONGTAM_HOME");
  });

  test("an ordinary user starts it in a home of their own, root adopts it, another user is refused", async (context) => {
    if (!(await isOpenToAll(childFile)) || !(await isOpenToAll(process.execPath))) {
      context.skip("the project lies in a folder that ordinary users cannot enter");
    }
    await chmod(folder, 0o755);
    await mkdir(home);
    await chown(home, 54_100, 54_100);
    // Numbers without names, as containers use them.
    const child = runChild(childFile, [home], { uid: 54_100, gid: 54_100 });
    expect(await child.line("ready")).toMatch(/ (direct|namespace) false/);
    const root = await start();
    expect(root.adopted).toBe(true);
    await chmod(home, 0o777);
    const stranger = runChild(childFile, [home], { uid: 54_101, gid: 54_101 });
    await expect(stranger.line("ready")).rejects.toThrow("child ended");
    await child.leave();
    await root.stop();
    // What root touched still belongs to the user of the home.
    const again = runChild(childFile, [home], { uid: 54_100, gid: 54_100 });
    await again.line("ready");
    await again.leave();
  });
});

async function isOpenToAll(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o005) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
