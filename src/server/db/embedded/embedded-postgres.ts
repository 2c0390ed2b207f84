import { mkdir, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { DatabaseUnavailable } from "../database-unavailable.ts";
import { prepareBinaries } from "./binaries.ts";
import { type ClusterSecret, clusterPaths, createCluster, findClusterSecret } from "./cluster.ts";
import { releaseLease, takeLease } from "./lease.ts";
import { ensurePostmaster, type PostmasterOptions, stopPostmaster } from "./postmaster.ts";
import { chooseRunner, type Runner } from "./runner.ts";
import { withStartLock } from "./start-lock.ts";

export type EmbeddedOptions = {
  /** Data home (CONGTAM_HOME); created when missing. */
  home: string;
  /** Folder of a host PostgreSQL's programs (CONGTAM_PG_BIN). */
  pgBin?: string | undefined;
  log?: ((message: string) => void) | undefined;
  /** False only in tests. */
  durable?: boolean | undefined;
  /** Restricts how root starts PostgreSQL; only for tests of one way. */
  runner?: Runner["kind"] | undefined;
};

/** A living embedded PostgreSQL that this process uses. */
export type EmbeddedPostgres = {
  readonly secret: ClusterSecret;
  readonly port: number;
  readonly adopted: boolean;
  readonly runner: Runner["kind"];
  /** Called after the database was started again; the port may be another one. */
  onRestart(listener: (port: number) => void): void;
  /** Leaves the database; the last process that leaves stops it. */
  stop(): Promise<void>;
};

/**
 * Starts, adopts or recovers the PostgreSQL of a data home and watches over it: when it dies while this process
 * lives, it is started again. Any number of processes may use one home. Each holds a lease, a connection that ends
 * with the process however it ends; the last one that leaves in order stops the database. A killed process leaves
 * the database running: the next start adopts it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(dirname(resolve(options.home)), { recursive: true });
  await mkdir(options.home, { mode: 0o700 }).catch(ignoreExisting);
  const home = await realpath(options.home);
  const log = options.log ?? (() => undefined);
  const durable = options.durable ?? true;
  const binaries = await prepareBinaries({ home, pgBin: options.pgBin });
  const { data } = clusterPaths(home);

  const enter = () =>
    withStartLock(home, async () => {
      const runner = await chooseRunner({ home, dataDir: data, binaries, only: options.runner });
      const secret = (await findClusterSecret(home)) ?? (await createCluster({ home, binaries, runner, durable }));
      assertSameMajor(secret, binaries.majorVersion, home);
      const postmaster: PostmasterOptions = { home, binaries, runner, secret, durable, log };
      const { port, adopted } = await ensurePostmaster(postmaster);
      return { postmaster, port, adopted, lease: await takeLease(secret, port) };
    });

  let current = await enter();
  const listeners: ((port: number) => void)[] = [];
  let stopped = false;

  const watch = (lease: pg.Client) => {
    const restart = async () => {
      if (stopped || current.lease !== lease) return;
      log("The embedded PostgreSQL was lost; starting it again.");
      for (let attempt = 1; !stopped; attempt++) {
        try {
          current = await enter();
          break;
        } catch (error) {
          log(`The embedded PostgreSQL could not be started again: ${(error as Error).message}`);
          await sleep(Math.min(attempt, 10) * 1_000);
        }
      }
      if (stopped) return;
      watch(current.lease);
      for (const listener of listeners) listener(current.port);
    };
    let lost = false;
    const onLost = () => {
      if (!lost) void restart();
      lost = true;
    };
    lease.on("error", onLost);
    lease.on("end", onLost);
  };
  watch(current.lease);

  return {
    secret: current.postmaster.secret,
    get port() {
      return current.port;
    },
    adopted: current.adopted,
    runner: current.postmaster.runner.kind,
    onRestart: (listener) => listeners.push(listener),
    async stop() {
      if (stopped) return;
      stopped = true;
      await withStartLock(home, () => leave(current.lease, current.postmaster));
    },
  };
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function leave(lease: pg.Client, postmaster: PostmasterOptions): Promise<void> {
  try {
    if (await isLast(lease)) await stopPostmaster(postmaster, lease);
  } finally {
    await lease.end().catch(() => undefined);
  }
}

/** False also when the connection is gone: then nothing is known, and nothing is stopped. */
async function isLast(lease: pg.Client): Promise<boolean> {
  try {
    return await releaseLease(lease);
  } catch {
    return false;
  }
}

function assertSameMajor(secret: ClusterSecret, majorVersion: number, home: string): void {
  if (secret.majorVersion === majorVersion) return;
  throw new DatabaseUnavailable({
    vi:
      `Cơ sở dữ liệu trong ${home} do PostgreSQL ${secret.majorVersion} tạo, chương trình này dùng ${majorVersion}. ` +
      "Hãy sao lưu bằng bản chương trình đã tạo nó rồi khôi phục bằng bản này vào một CONGTAM_HOME mới.",
    en:
      `The database in ${home} was made by PostgreSQL ${secret.majorVersion}, this program brings ${majorVersion}. ` +
      "Make a backup with the program that made it and restore it with this one into a new CONGTAM_HOME.",
  });
}
