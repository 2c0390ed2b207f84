import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseUnavailable } from "../database-unavailable.ts";
import { type Binaries, programPath } from "./binaries.ts";
import { giveToHomeOwner } from "./home-owner.ts";
import { handOver, type Runner, runToEnd } from "./runner.ts";

/** What must be remembered of a cluster; kept in `secret.json`, readable by the owner of the home alone. */
export type ClusterSecret = {
  majorVersion: number;
  port: number;
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
};

/** Folders of the cluster below the data home. */
export function clusterPaths(home: string): { folder: string; data: string; secret: string; log: string } {
  const folder = join(home, "postgres");
  return {
    folder,
    data: join(folder, "data"),
    secret: join(folder, "secret.json"),
    log: join(folder, "server.log"),
  };
}

/** Reads the cluster's secret; undefined when the home has no cluster yet. */
export async function findClusterSecret(home: string): Promise<ClusterSecret | undefined> {
  const text = await readFile(clusterPaths(home).secret, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as ClusterSecret);
}

/** Writes the secret so that a crash leaves either the old or the new file. */
export async function storeClusterSecret(home: string, secret: ClusterSecret): Promise<void> {
  const { secret: file } = clusterPaths(home);
  await writeFile(`${file}.new`, `${JSON.stringify(secret, null, 2)}\n`, { mode: 0o600, flush: true });
  await giveToHomeOwner(home, `${file}.new`);
  await rename(`${file}.new`, file);
}

/**
 * Creates the cluster in a temporary folder and renames it: a start that is killed half-way leaves nothing that the
 * next start could take for a database.
 */
export async function createCluster(options: {
  home: string;
  binaries: Binaries;
  runner: Runner;
  durable: boolean;
}): Promise<ClusterSecret> {
  const { home, binaries, runner } = options;
  const temporary = join(home, `postgres.new-${process.pid}-${Date.now()}`);
  // Others may pass through this folder (the database's user must), the secret in it is closed by its own mode.
  await mkdir(temporary, { mode: 0o711 });
  const data = join(temporary, "data");
  await mkdir(data, { mode: 0o700 });
  await handOver(runner, data);
  const secret: ClusterSecret = {
    majorVersion: binaries.majorVersion,
    port: await freePort(),
    superuserPassword: randomBytes(24).toString("base64url"),
    ownerPassword: randomBytes(24).toString("base64url"),
    appPassword: randomBytes(24).toString("base64url"),
  };
  const passwordFile = join(data, "..", "initial-password");
  await writeFile(passwordFile, secret.superuserPassword, { mode: 0o600 });
  await handOver(runner, passwordFile);
  const args = [
    ["--pgdata", data, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
    ["--encoding", "UTF8", "--data-checksums", ...localeArguments(binaries.majorVersion)],
    options.durable ? [] : ["--no-sync"],
  ].flat();
  const { code, output } = await runToEnd(runner, programPath(binaries, "initdb"), args);
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    await rm(temporary, { recursive: true, force: true });
    throw new DatabaseUnavailable({
      vi: `Không tạo được cơ sở dữ liệu đi kèm trong ${home} (CONGTAM_HOME): ${output.trim()}`,
      en: `The embedded database could not be created in ${home} (CONGTAM_HOME): ${output.trim()}`,
    });
  }
  await writeFile(join(temporary, "secret.json"), `${JSON.stringify(secret, null, 2)}\n`, { mode: 0o600, flush: true });
  await giveToHomeOwner(home, temporary, join(temporary, "secret.json"));
  await rename(temporary, join(home, "postgres"));
  return secret;
}

/** A free TCP port of the loopback address. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });
}

/** True when nobody listens on the loopback port. */
export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Byte order and Unicode letter cases that do not depend on the host; the order of words comes from collation `vi`. */
function localeArguments(majorVersion: number): string[] {
  if (majorVersion >= 17) return ["--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"];
  return ["--locale", process.platform === "linux" ? "C.UTF-8" : "C"];
}
