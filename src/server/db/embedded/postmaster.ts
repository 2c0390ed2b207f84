import { type ChildProcess, execFile } from "node:child_process";
import { open, readFile, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DatabaseUnavailable } from "../database-unavailable.ts";
import { type Binaries, programPath } from "./binaries.ts";
import { type ClusterSecret, clusterPaths, freePort, isPortFree, storeClusterSecret } from "./cluster.ts";
import { giveToHomeOwner } from "./home-owner.ts";
import { findProcessState } from "./process-state.ts";
import { childEnvironment, handOver, type Runner, run } from "./runner.ts";

export type PostmasterOptions = {
  home: string;
  binaries: Binaries;
  runner: Runner;
  secret: ClusterSecret;
  /** False only in tests: no fsync, a power cut may then destroy the cluster. */
  durable: boolean;
  log: (message: string) => void;
};

/** A failing start is tried again this long: a killed postmaster's children and zombies need time to go. */
const retryMilliseconds = 30_000;
/** A living postmaster may need long to replay its log after a crash. */
const patienceMilliseconds = 600_000;

/**
 * Returns the port of a living postmaster of the home's cluster: adopts a running one, recovers a dead one.
 * Call it under the start lock.
 */
export async function ensurePostmaster(options: PostmasterOptions): Promise<{ port: number; adopted: boolean }> {
  const { data } = clusterPaths(options.home);
  const begin = performance.now();
  let failure = "";
  for (;;) {
    const waited = performance.now() - begin;
    const file = await readPidFile(data);
    if (file !== undefined) {
      if ((await probe({ ...options, port: file.port })) === "ready") return { port: file.port, adopted: true };
      const state = await findProcessState(file.pid, data);
      if (state === "postmaster") {
        // It is starting, replaying its log, or shutting down.
        if (waited > patienceMilliseconds) throw new Error(`PostgreSQL (process ${file.pid}) does not answer.`);
        await sleep(100);
        continue;
      }
      if (state !== "dead") await claimPidFile(data, file.pid);
    }
    const started = await startPostmaster(options);
    if (started.port !== undefined) return { port: started.port, adopted: false };
    failure = started.failure;
    if (waited > retryMilliseconds) break;
    await sleep(500);
  }
  throw new DatabaseUnavailable({
    vi: `PostgreSQL đi kèm trong ${options.home} (CONGTAM_HOME) không khởi động được: ${failure}`,
    en: `The embedded PostgreSQL in ${options.home} (CONGTAM_HOME) does not start: ${failure}`,
  });
}

/** Stops the postmaster that the given superuser connection talks to; the connection proves that it is ours. */
export async function stopPostmaster(options: PostmasterOptions, connection: pg.Client): Promise<void> {
  const { data } = clusterPaths(options.home);
  const file = await readPidFile(data);
  const { rows } = await connection.query(
    "SELECT current_setting('data_directory') AS dir, extract(epoch FROM pg_postmaster_start_time())::bigint AS started",
  );
  const sameFolder = (await realpath(rows[0].dir)) === (await realpath(data));
  // The file's third line is the start second of the very postmaster we are connected to: the number cannot be stale.
  if (file === undefined || !sameFolder || Math.abs(Number(rows[0].started) - file.started) > 2) {
    throw new Error(`The running PostgreSQL is not the one described in ${data}/postmaster.pid; left as it is.`);
  }
  if (process.platform === "win32") {
    await new Promise<void>((resolve, reject) => {
      const args = ["stop", "-D", data, "-m", "fast"];
      execFile(programPath(options.binaries, "pg_ctl"), args, (error) => (error ? reject(error) : resolve()));
    });
    return;
  }
  process.kill(file.pid, "SIGINT");
  const begin = performance.now();
  while ((await findProcessState(file.pid, data)) === "postmaster") {
    if (performance.now() - begin > 60_000) throw new Error(`PostgreSQL (process ${file.pid}) does not stop.`);
    await sleep(20);
  }
}

/** Asks whoever listens on the port whether it is the postmaster of this cluster. */
async function probe(options: PostmasterOptions & { port: number }): Promise<"ready" | "not-yet"> {
  const client = new pg.Client({ ...superuserConfig(options.secret, options.port), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('data_directory') AS dir");
    const same = (await realpath(rows[0].dir)) === (await realpath(clusterPaths(options.home).data));
    return same ? "ready" : "not-yet";
  } catch {
    return "not-yet";
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connection of the cluster's superuser to the maintenance database. */
export function superuserConfig(secret: ClusterSecret, port: number): pg.ClientConfig {
  return {
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: secret.superuserPassword,
    database: "postgres",
    application_name: "congtam-keeper",
    keepAlive: true,
  };
}

async function startPostmaster(options: PostmasterOptions): Promise<{ port?: number; failure: string }> {
  const { home, secret, binaries, runner } = options;
  const { data, log } = clusterPaths(home);
  // A cluster made in another way (its files may be root's) changes hands before its first start in this way.
  await handOver(runner, data);
  if (!(await isPortFree(secret.port))) {
    secret.port = await freePort();
    await storeClusterSecret(home, secret);
  }
  const settings = {
    port: secret.port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: 200,
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(options.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const logFile = await open(log, "a", 0o600);
  try {
    await giveToHomeOwner(home, log);
    const offset = (await logFile.stat()).size;
    const child = run(runner, programPath(binaries, "postgres"), args, {
      // Its own session: Ctrl-C in our terminal must not reach the database before we have finished with it.
      detached: true,
      stdio: ["ignore", logFile.fd, logFile.fd],
      env: childEnvironment,
      cwd: "/",
    });
    child.unref();
    const ended = whenEnded(child);
    for (;;) {
      const over = await Promise.race([ended, sleep(25)]);
      if (over !== undefined) return { failure: `${over} ${await tail(log, offset)}`.trim() };
      if ((await probe({ ...options, port: secret.port })) === "ready") return { port: secret.port, failure: "" };
    }
  } finally {
    await logFile.close();
  }
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(`ended with ${signal ?? code}.`));
  });
}

async function tail(log: string, offset: number): Promise<string> {
  const bytes = await readFile(log).catch(() => Buffer.alloc(0));
  return bytes
    .subarray(Math.max(offset, bytes.length - 2_000))
    .toString("utf8")
    .trim();
}

type PidFile = { pid: number; started: number; port: number };

async function readPidFile(data: string): Promise<PidFile | undefined> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, started: Number(lines[2]), port: Number(lines[3]) || 0 };
}

/**
 * PostgreSQL refuses to start while the number in its lock file belongs to any process, even a zombie or a stranger.
 * Removing the file would skip its check for orphaned children that still write; the number of the starting process
 * (its parent, which it knows is no postmaster) keeps that check.
 */
async function claimPidFile(data: string, stale: number): Promise<void> {
  const file = join(data, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => "");
  if (!text.startsWith(`${stale}\n`)) return;
  await writeFile(file, `${process.pid}${text.slice(String(stale).length)}`);
}
